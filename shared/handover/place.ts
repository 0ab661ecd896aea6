/** Where something that a handover names can be seen and mended. */
export type Place =
  | { readonly kind: 'record'; readonly id: string; readonly label: string }
  | { readonly kind: 'records' }
  /** The page that holds a year's plan against its records. */
  | { readonly kind: 'plan'; readonly year: number }
  | { readonly kind: 'settings' };
