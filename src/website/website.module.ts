import { Module } from '@nestjs/common';
import { ResponseCacheModule } from '../response-cache/response-cache.module.js';
import { WebsitePagesModule } from './pages/website-pages.module.js';
import { websitePagesController } from './website-pages.controller.js';
import { WebsiteController } from './website.controller.js';

@Module({
  imports: [ResponseCacheModule, WebsitePagesModule],
  controllers: [websitePagesController('zh-CN'), websitePagesController('en'), WebsiteController],
  exports: [WebsitePagesModule],
})
export class WebsiteModule {}
