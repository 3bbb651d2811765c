import sharp from 'sharp';
import type { Stage } from './stage.js';

const [WIDTH, HEIGHT] = [2_400, 1_800];

/** Publishes a product with what loads like a photograph, and tells its slug in Chinese. */
export async function photographed({ service, key }: Stage): Promise<string> {
  const send = async <T>(path: string, body: string | Buffer, headers: object = {}): Promise<T> => {
    const answer = await fetch(`${service.url}/v1/merchandising/${path}`, {
      ...{ method: 'POST', body },
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const { url, width, height } = await send<{ url: string; width: number; height: number }>(
    'media',
    await photograph(),
    { 'content-type': 'image/jpeg' },
  );
  const name = `拍照的椅子 ${Date.now()}`;
  const { id, slug } = await send<{ id: string; slug: { 'zh-CN': string } }>(
    'products',
    JSON.stringify({
      ...{ name: { 'zh-CN': name, en: name }, tagline: { 'zh-CN': '坐在光里', en: 'In the light' } },
      variants: [{ sku: `PHOTO-${Date.now()}`, prices: { CNY: 528_000 } }],
      media: [
        { url, width, height, role: 'main', alt: { 'zh-CN': '窗边的椅子', en: 'A chair by a window' } },
      ],
    }),
  );
  await send(`products/${id}/publish`, '{}', { 'if-match': '"1"' });
  return slug['zh-CN'];
}

/** Soft forms with grain over them: plain colours and pure noise would pack like no photograph does. */
async function photograph(): Promise<Buffer> {
  const noise = (sigma: number) => ({ type: 'gaussian', mean: 128, sigma }) as const;
  const made = (width: number, height: number, sigma: number) =>
    sharp({ create: { width, height, channels: 3, background: '#888', noise: noise(sigma) } });
  const forms = await made(24, 18, 90).png().toBuffer();
  const grain = await made(WIDTH, HEIGHT, 12).png().toBuffer();
  return sharp(forms)
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}
