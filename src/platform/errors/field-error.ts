/** One thing that is wrong with a request. `path` is dotted (`variants.0.sku`); empty for the whole. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}
