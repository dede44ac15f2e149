import { fileRoute } from '../publish/file-route.ts';

export const GET = fileRoute('catalog.jsonld');
