import { fileRoute } from '../components/file-route.ts';

export const GET = fileRoute('datapackage.json');
