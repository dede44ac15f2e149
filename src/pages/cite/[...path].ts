import { fileRoute, pathsBelow } from '../../components/file-route.ts';

export const getStaticPaths = () => pathsBelow('cite/');
export const GET = fileRoute('cite/');
