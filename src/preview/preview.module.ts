import { Module } from '@nestjs/common';
import { previewLinksController } from './preview-links.controller.js';
import { PreviewController } from './preview.controller.js';

@Module({
  controllers: [previewLinksController('product'), previewLinksController('article'), PreviewController],
})
export class PreviewModule {}
