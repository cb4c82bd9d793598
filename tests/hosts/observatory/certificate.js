/** Prints a new certificate for `localhost` and its key, as JSON. */
import { generate } from 'selfsigned';

const names = [{ name: 'commonName', value: 'localhost' }];
const extensions = [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }];
const { cert, private: key } = await generate(names, { extensions });
process.stdout.write(JSON.stringify({ cert, key }));
