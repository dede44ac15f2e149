import { fileRoute } from '../publish/file-route.ts';

export const GET = fileRoute('SHA256SUMS');
