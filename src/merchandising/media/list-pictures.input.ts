import { CursorParam } from '../../platform/http/cursor-param.js';
import { WholeParam } from '../../platform/http/whole-param.js';

export class ListPicturesInput {
  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
