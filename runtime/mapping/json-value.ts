/** Any JSON document: what a `Json` field without `@ts` holds. SQL NULL is not one of them; a nullable field adds it. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
