/** Dimensions in the words that shoppers search for, in both languages: 座高 40, seat height 40cm. */
export function measureWords(dimensions: object): string[] {
  return Object.entries(dimensions).flatMap(([name, millimetres]: [string, unknown]) => {
    const words = MEASURES[name];
    if (!words || typeof millimetres !== 'number') return [];
    return [`${words} ${Math.round(millimetres / 10)} ${millimetres / 10}cm`];
  });
}

const MEASURES: Record<string, string> = {
  width: '宽度 宽 width',
  depth: '深度 深 depth',
  height: '高度 高 height',
  seatHeight: '座高 seat height',
  seatWidth: '座宽 seat width',
  seatDepth: '座深 seat depth',
  armHeight: '扶手高 arm height',
};
