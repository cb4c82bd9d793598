import { feedPaths, serveFeed } from '../../feeds/routes.ts';

export const getStaticPaths = () => feedPaths('atom');
export const GET = serveFeed;
