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
  const [categories, materials] = [await list('categories?locale=en'), await list('materials?locale=en')];
  const [category, rare] = [categories.items[0]?.slug, materials.items.at(-1)?.slug];
  const lists = [
    ...['newest', 'price', '-price', 'name'].map((sort) => `sort=${sort}`),
    // What many have, what few have, and what nobody has.
    ...[
      `category=${category}`,
      `material=${rare}`,
      'material=nothing',
      'style=modern',
      'color=red',
      'room=study',
    ],
    ...[`category=${category}&inStock=true&sort=price`, `material=${rare}&category=${category}&sort=price`],
    ...['minPrice=100000&maxPrice=200000&currency=CNY', 'inStock=false&color=nothing&sort=name'],
  ].map((query) => `products?locale=en&limit=5&${query}`);
  lists.push('articles?locale=en&limit=5');
  for (const path of lists) {
    const { nextCursor } = await list(path);
    if (nextCursor !== null) await get(`${path}&cursor=${nextCursor}`);
  }
  for (const kind of ['products', 'articles']) {
    const [first] = (await list(`${kind}?locale=en&limit=1`)).items;
    await get(`${kind}/${encodeURIComponent(first?.slug ?? '')}?locale=en`);
    await get(`${kind}/nothing-was-ever-here?locale=en`);
  }
}
