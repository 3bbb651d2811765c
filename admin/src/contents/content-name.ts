export type ContentName = 'Product' | 'Article' | 'Category' | 'Material' | 'Synonym' | 'SearchRule';
