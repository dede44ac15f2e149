import { z } from 'zod';

/** What a schema requires at one place. */
export interface Wanted {
  readonly schema: z.core.$ZodType;
  /** Whether null is allowed as well. */
  readonly nullable: boolean;
}

/**
 * Follows a path through a schema, so that a message can name the keys and forms that fit there.
 * @param data the validated data, which decide between the forms of a union
 * @returns undefined if the schema has no such place
 */
export function schemaAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): Wanted | undefined {
  let inner = schema;
  let nullable = false;
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    nullable ||= inner instanceof z.ZodNullable;
    inner = inner.unwrap();
  }
  if (inner instanceof z.ZodDiscriminatedUnion) inner = chosenForm(inner, data) ?? inner;
  const [key, ...rest] = path;
  if (key === undefined) return { schema: inner, nullable };
  const next =
    inner instanceof z.ZodArray
      ? inner.element
      : inner instanceof z.ZodObject && Object.hasOwn(inner.shape, key)
        ? inner.shape[String(key)]
        : undefined;
  return next && schemaAt(next, rest, (data as Record<PropertyKey, unknown> | undefined)?.[key]);
}

function chosenForm(union: z.ZodDiscriminatedUnion, data: unknown): z.ZodObject | undefined {
  const { discriminator, options } = union.def;
  const named = (data as Record<string, unknown> | null | undefined)?.[discriminator];
  return options.find(
    (form): form is z.ZodObject =>
      form instanceof z.ZodObject && form.shape[discriminator]?.safeParse(named).success,
  );
}
