/** One error in a request. `path` is dotted (`variants.0.sku`); empty for the whole body. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}
