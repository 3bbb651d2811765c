import { ApiProperty } from '@nestjs/swagger';

export class LivenessView {
  @ApiProperty({ enum: ['alive'] }) status!: 'alive';
}

export class ReadinessView {
  @ApiProperty({ enum: ['ready', 'not_ready'] }) status!: 'ready' | 'not_ready';

  @ApiProperty({
    type: 'object',
    description: 'Results by the name of the part; further members say how far behind it is, or why it fails',
    additionalProperties: {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
      additionalProperties: true,
    },
    example: { postgres: { ok: true } },
  })
  checks!: Record<string, { ok: boolean }>;
}
