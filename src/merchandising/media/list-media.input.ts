import { CursorParam } from '../../platform/validation/cursor-param.js';
import { WholeParam } from '../../platform/validation/whole-param.js';

export class ListMediaInput {
  @WholeParam({ min: 1, max: 100, default: 20 })
  limit = 20;

  @CursorParam()
  cursor?: string;
}
