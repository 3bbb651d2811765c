import { Module } from '@nestjs/common';
import { VariantsController } from './variants.controller.js';
import { PRODUCT } from './product-type.js';
import { controllersOf } from '../entry-routes/controllers-of.js';

/** Products and their variants. */
@Module({ controllers: [...controllersOf('products', 'Products', PRODUCT), VariantsController] })
export class ProductsModule {}
