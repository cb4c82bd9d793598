import { archivePaths, serveFeed } from '../../../feeds/routes.ts';

export const getStaticPaths = () => archivePaths('atom');
export const GET = serveFeed;
