import { Module } from '@nestjs/common';
import { SiteModule } from '../site/site.module.js';
import { previewLinksController } from './preview-links.controller.js';
import { PreviewPageController } from './preview-page.controller.js';
import { PreviewController } from './preview.controller.js';

@Module({
  imports: [SiteModule],
  controllers: [
    previewLinksController('product'),
    previewLinksController('article'),
    PreviewController,
    PreviewPageController,
  ],
})
export class PreviewModule {}
