import { site } from './site.ts';

/** A root-relative address as an absolute one. */
export function absolute(address: string): string {
  return new URL(address, site.address).href;
}
