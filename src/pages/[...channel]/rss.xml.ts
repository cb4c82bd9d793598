import { feedPaths, serveFeed } from '../../feeds/routes.ts';

export const getStaticPaths = () => feedPaths('rss');
export const GET = serveFeed;
