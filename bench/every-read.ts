interface Listed {
  items: { slug: string }[];
  nextCursor: string | null;
}

/** Asks each route of the storefront, each filter and each order, for what the service at that address has. */
export async function everyRead(url: string) {
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${url}/v1/storefront/${path}`, { redirect: 'manual' });
    const text = await answer.text();
    if (answer.status !== 200 && answer.status !== 404) throw new Error(`${answer.status} ${path}: ${text}`);
    return text;
  };
  const list = async (path: string) => JSON.parse(await get(path)) as Listed;
  const lists = [
    ...['newest', 'price', '-price', 'name'].map((sort) => `products?locale=en&limit=5&sort=${sort}`),
    ...[
      'category=lounge-chairs',
      'material=oak&inStock=true',
      'style=modern',
      'color=natural',
      'room=living-room',
      'minPrice=100000&maxPrice=200000&currency=CNY',
      'category=lounge-chairs&material=oak&sort=price',
    ].map((filter) => `products?locale=en&limit=5&${filter}`),
    'articles?locale=en&limit=5',
  ];
  for (const path of lists) {
    const { nextCursor } = await list(path);
    if (nextCursor !== null) await get(`${path}&cursor=${nextCursor}`);
  }
  for (const kind of ['products', 'articles']) {
    const [first] = (await list(`${kind}?locale=en&limit=1`)).items;
    await get(`${kind}/${encodeURIComponent(first?.slug ?? '')}?locale=en`);
    await get(`${kind}/nothing-was-ever-here?locale=en`);
  }
  for (const path of ['categories', 'materials']) await get(`${path}?locale=en`);
}
