import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '../../platform/locale/locale.js';
import { LocalizedTextView } from '../../platform/locale/localized.view.js';

class AttributeView {
  @ApiProperty({ description: 'Code by which products refer to it' }) code!: string;
  @ApiProperty({ type: LocalizedTextView })
  name!: LocalizedText;
}

export class AttributesView {
  @ApiProperty({ type: [AttributeView] }) styles!: AttributeView[];
  @ApiProperty({ type: [AttributeView], description: 'Colour families' }) colors!: AttributeView[];
  @ApiProperty({ type: [AttributeView] }) rooms!: AttributeView[];
}

const attributeViews = (attributes: AttributeView[]): AttributeView[] =>
  attributes.map(({ code, name }) => ({ code, name }));

export const attributesView = ({ styles, colors, rooms }: AttributesView): AttributesView => ({
  styles: attributeViews(styles),
  colors: attributeViews(colors),
  rooms: attributeViews(rooms),
});
