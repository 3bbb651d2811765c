import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { StorefrontModule } from '../storefront/storefront.module.js';
import { Pages } from './pages.js';
import { shopController } from './shop.controller.js';
import { SiteController } from './site.controller.js';

@Module({
  imports: [SearchModule, StorefrontModule],
  controllers: [shopController('zh-CN'), shopController('en'), SiteController],
  providers: [Pages],
  exports: [Pages],
})
export class SiteModule {}
