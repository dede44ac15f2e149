import { fileRoute, pathsBelow } from '../../publish/file-route.ts';

export const getStaticPaths = () => pathsBelow('cite/');
export const GET = fileRoute('cite/');
