import { archivePaths, serveFeed } from '../../../feeds/routes.ts';

export const getStaticPaths = () => archivePaths('json');
export const GET = serveFeed;
