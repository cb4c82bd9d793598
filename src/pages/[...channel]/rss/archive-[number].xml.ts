import { archivePaths, serveFeed } from '../../../feeds/routes.ts';

export const getStaticPaths = () => archivePaths('rss');
export const GET = serveFeed;
