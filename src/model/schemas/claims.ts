import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** A claim that several texts make: its expression is checked, its words say it in prose. */
const claimSchema = z.strictObject({
  id: idSchema,
  claim: z.string().min(1).describe('A claim expression such as `rose-every(gross-output, 2007, 2010)`.'),
  words: localTextSchema,
});
export type Claim = z.infer<typeof claimSchema>;

export const claimsFileSchema = z.strictObject({ ...schemaPointer, claims: z.array(claimSchema) });
