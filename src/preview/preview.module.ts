import { Module } from '@nestjs/common';
import { WebsiteModule } from '../website/website.module.js';
import { previewLinksController } from './preview-links.controller.js';
import { PreviewPageController } from './preview-page.controller.js';
import { PreviewController } from './preview.controller.js';

@Module({
  imports: [WebsiteModule],
  controllers: [
    previewLinksController('product'),
    previewLinksController('article'),
    PreviewController,
    PreviewPageController,
  ],
})
export class PreviewModule {}
