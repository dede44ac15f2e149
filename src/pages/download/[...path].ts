import { fileRoute, pathsBelow } from '../../components/file-route.ts';

export const getStaticPaths = () => pathsBelow('download/');
export const GET = fileRoute('download/');
