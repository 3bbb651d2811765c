import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CatalogError, type CatalogErrorCode } from '../catalog/errors.js';
import { Problem } from '../platform/errors/problem.js';
import { sendProblem } from '../platform/errors/problem.filter.js';

/** A code without a status does not compile. */
const STATUS: Record<CatalogErrorCode, number> = {
  not_found: 404,
  invalid: 400,
  version_conflict: 412,
  in_use: 409,
  not_published: 409,
  archived: 409,
  incomplete: 422,
  key_reused: 422,
  not_undoable: 409,
  sku_taken: 409,
  gtin_taken: 409,
  slug_taken: 409,
  category_cycle: 409,
};

/** Tells the catalogue's violations over HTTP. */
@Catch(CatalogError)
export class CatalogErrorFilter implements ExceptionFilter {
  catch(error: CatalogError, host: ArgumentsHost) {
    const http = host.switchToHttp();
    sendProblem(
      http.getResponse<FastifyReply>(),
      problemOfCatalogError(error),
      http.getRequest<FastifyRequest>().id,
    );
  }
}

/** The problem response for an error of the catalogue. */
export const problemOfCatalogError = ({ code, message, errors, context }: CatalogError) =>
  new Problem(STATUS[code], code, message, errors, context);
