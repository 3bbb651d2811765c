import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PICTURES, TakesFile } from '../../platform/http/files.js';
import { problems } from '../../platform/http/problem-docs.js';
import { ValidatedQuery } from '../../platform/http/query.js';
import { validate } from '../../platform/http/validate.js';
import { KeyGuard, RequireRole } from '../../platform/keys/key.guard.js';
import { PictureFiles } from '../../platform/media/picture-files.js';
import { CatalogErrorFilter } from '../catalog-error.filter.js';
import { type Author, CurrentAuthor } from '../entries/author.js';
import { AltInput } from './alt.input.js';
import { deletePicture } from './delete-picture.js';
import { describePicture } from './describe-picture.js';
import { ListPicturesInput } from './list-pictures.input.js';
import { listPictures } from './list-pictures.js';
import { PictureListView, PictureView, PictureWithUsesView, pictureView } from './picture.view.js';
import { readPicture } from './read-picture.js';
import { uploadPicture } from './upload-picture.js';
import { withPicture } from './with-picture.js';

const HASH = ApiParam({ name: 'hash', description: 'As its `hash` says, and its address' });

@ApiTags('Merchandising: Media')
@ApiBearerAuth()
@Controller('v1/merchandising/media')
@UseGuards(KeyGuard)
@UseFilters(CatalogErrorFilter)
export class MediaController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: PictureFiles,
  ) {}

  @Post()
  @TakesFile(PICTURES)
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'uploadPicture',
    summary: 'Keep a picture, of at most 20 MiB, and make what pages load of it',
  })
  @ApiConsumes(...PICTURES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: PictureView, description: 'Also where the same file was uploaded before' })
  @problems(400, 401, 403, 413, 415, 429)
  async upload(@Req() request: FastifyRequest, @CurrentAuthor() author: Author): Promise<PictureView> {
    const upload = (bytes: Buffer) => uploadPicture(this.dataSource, this.files, bytes, author);
    return pictureView(await withPicture(request, upload));
  }

  @Get()
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'listPictures', summary: 'Pictures that were uploaded, the newest first' })
  @ApiOkResponse({ type: PictureListView })
  @problems(400, 401, 403, 429)
  list(@ValidatedQuery() input: ListPicturesInput): Promise<PictureListView> {
    return listPictures(this.dataSource, input);
  }

  @Get(':hash')
  @RequireRole('viewer')
  @ApiOperation({ operationId: 'readPictureUses', summary: 'A picture, and the entries that show it' })
  @HASH
  @ApiOkResponse({ type: PictureWithUsesView })
  @problems(401, 403, 404, 429)
  read(@Param('hash') hash: string): Promise<PictureWithUsesView> {
    return readPicture(this.dataSource, hash);
  }

  @Put(':hash/alt')
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'describePicture',
    summary: 'Say what a picture shows, in every language, for entries that will place it',
  })
  @HASH
  @ApiBody({ type: AltInput })
  @ApiOkResponse({ type: PictureView })
  @problems(400, 401, 403, 404, 413, 415, 429)
  async describe(
    @Param('hash') hash: string,
    @Body() body: unknown,
    @CurrentAuthor() author: Author,
  ): Promise<PictureView> {
    return pictureView(await describePicture(this.dataSource, hash, validate(AltInput, body), author));
  }

  @Delete(':hash')
  @HttpCode(204)
  @RequireRole('merchandiser')
  @ApiOperation({
    operationId: 'deletePicture',
    summary: 'Remove a picture and its files, if no working copy, published or scheduled revision shows it',
  })
  @HASH
  @ApiNoContentResponse()
  @problems(401, 403, 404, 409, 429)
  async delete(@Param('hash') hash: string, @CurrentAuthor() author: Author): Promise<void> {
    await deletePicture(this.dataSource, this.files, hash, author);
  }
}
