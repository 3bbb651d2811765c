import sharp, { type FormatEnum } from 'sharp';
import type { ApiDocument } from './api-document.js';

/** In pixels; narrower ones are refused. */
const WIDTH = 320;

const COLOURS = ['#804020', '#f0f0f0', '#204080'];

/** Images of every type that an operation takes: three small ones of one colour each, and one without any pixels. */
export async function sampleImages({ operations }: ApiDocument): Promise<Map<string, Buffer[]>> {
  const types = new Set(operations.flatMap(({ body }) => Object.keys(body?.content ?? {})));
  const samples = new Map<string, Buffer[]>();
  for (const type of types) {
    const [kind, format] = type.split('/');
    if (kind !== 'image') continue;
    const images = COLOURS.map((background, at) =>
      sharp({ create: { width: WIDTH + at, height: 40, channels: 3, background } })
        .toFormat(format as keyof FormatEnum)
        .toBuffer(),
    );
    samples.set(type, [...(await Promise.all(images)), Buffer.alloc(0)]);
  }
  return samples;
}
