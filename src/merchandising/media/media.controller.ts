import { Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PICTURES, TakesFile } from '../../platform/http/files.js';
import { ValidatedQuery } from '../../platform/validation/validated-query.js';
import { RequireRole } from '../../platform/keys/key.guard.js';
import { PictureFiles } from '../../platform/media/picture-files.js';
import { type Author, CurrentAuthor } from '../common/author.js';
import { AltInput } from './alt.input.js';
import { deletePicture } from './delete-picture.js';
import { setAltText } from './set-alt-text.js';
import { ListPicturesInput } from './list-pictures.input.js';
import { listPictures } from './list-pictures.js';
import { PictureListView, PictureView, PictureWithUsesView, pictureView } from './picture.view.js';
import { readPicture } from './read-picture.js';
import { uploadPicture } from './upload-picture.js';
import { withPicture } from './with-picture.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { ValidatedBody } from '../../platform/validation/validated-body.js';
import { Authenticated } from '../../platform/keys/authenticated.js';

@Authenticated('Merchandising: Media')
@Controller('v1/merchandising/media')
export class MediaController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PictureFiles,
  ) {}

  @Post()
  @TakesFile(PICTURES)
  @RequireRole('merchandiser')
  @ApiConsumes(...PICTURES)
  @Endpoint({
    operationId: 'uploadMedia',
    summary: 'Upload a picture',
    description:
      'Accepts a file of at most 20 MiB and encodes it in the widths and formats that pages load. The same file is stored once.',
    body: { schema: { type: 'string', format: 'binary' } },
    status: 201,
    success: 'The picture, also if the same file was uploaded before',
    response: PictureView,
  })
  async upload(@Req() request: FastifyRequest, @CurrentAuthor() author: Author): Promise<PictureView> {
    const upload = (bytes: Buffer) => uploadPicture(this.dataSource, this.files, bytes, author);
    return pictureView(await withPicture(request, upload));
  }

  @Get()
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'listMedia',
    summary: 'List uploaded pictures',
    success: 'A page of pictures, newest first',
    response: PictureListView,
  })
  list(@ValidatedQuery() input: ListPicturesInput): Promise<PictureListView> {
    return listPictures(this.dataSource, input);
  }

  @Get(':hash')
  @RequireRole('viewer')
  @Endpoint({
    operationId: 'getMedia',
    summary: 'Get an uploaded picture',
    description: 'Returns the picture and the entries that show it.',
    success: 'The picture with its references',
    response: PictureWithUsesView,
    errors: [404],
  })
  read(@Param('hash') hash: string): Promise<PictureWithUsesView> {
    return readPicture(this.dataSource, hash);
  }

  @Put(':hash/alt')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'setMediaAltText',
    summary: 'Set the alt text of a picture',
    description: 'Entries that place the picture from now on start with this text.',
    body: AltInput,
    success: 'The picture',
    response: PictureView,
    errors: [404],
  })
  async setAltText(
    @Param('hash') hash: string,
    @ValidatedBody() alt: AltInput,
    @CurrentAuthor() author: Author,
  ): Promise<PictureView> {
    return pictureView(await setAltText(this.dataSource, hash, alt, author));
  }

  @Delete(':hash')
  @RequireRole('merchandiser')
  @Endpoint({
    operationId: 'deleteMedia',
    summary: 'Delete a picture',
    description: 'Fails with 409 while a working copy or a published or scheduled revision shows it.',
    status: 204,
    success: 'The picture is deleted',
    errors: [404, 409],
  })
  async delete(@Param('hash') hash: string, @CurrentAuthor() author: Author): Promise<void> {
    await deletePicture(this.dataSource, this.files, hash, author);
  }
}
