import { feedPaths, serveFeed } from '../../feeds/routes.ts';

export const getStaticPaths = () => feedPaths('json');
export const GET = serveFeed;
