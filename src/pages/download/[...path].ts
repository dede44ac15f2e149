import { fileRoute, pathsBelow } from '../../publish/file-route.ts';

export const getStaticPaths = () => pathsBelow('download/');
export const GET = fileRoute('download/');
