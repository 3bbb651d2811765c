import ts from 'typescript';

/** A small change of a source file that a careless hand could make. */
export interface Mutant {
  file: string;
  /** From 1. */
  line: number;
  from: string;
  to: string;
  /** Where `from` begins in the text of the file, in UTF-16 code units. */
  at: number;
}

const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.PercentToken]: '*',
  [ts.SyntaxKind.MinusToken]: '+',
};

/** What takes the place of a node; nothing where nothing does. */
function replacementOf(node: ts.Node): { node: ts.Node; to: string } | undefined {
  if (ts.isBinaryExpression(node)) {
    const to = OPERATORS[node.operatorToken.kind];
    return to === undefined ? undefined : { node: node.operatorToken, to };
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { node, to: 'false' };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { node, to: 'true' };
  if (ts.isNumericLiteral(node)) return { node, to: String(Number(node.text.replaceAll('_', '')) + 1) };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return { node, to: node.operand.getText() };
  if (ts.isConditionalExpression(node)) return { node: node.condition, to: `!(${node.condition.getText()})` };
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    if (
      ['filter', 'sort', 'reverse', 'toReversed', 'trim', 'toLowerCase'].includes(node.expression.name.text)
    )
      return { node, to: node.expression.expression.getText() };
  return undefined;
}

/** Every mutant of a file, in its order; types and imports are left alone, and so are decorators, which tests of HTTP see. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isDecorator(node) || ts.isThrowStatement(node)) return;
    const found = replacementOf(node);
    if (found) {
      const at = found.node.getStart();
      const line = source.getLineAndCharacterOfPosition(at).line + 1;
      mutants.push({ file, line, from: found.node.getText(), to: found.to, at });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

export const mutated = (text: string, { at, from, to }: Mutant) =>
  text.slice(0, at) + to + text.slice(at + from.length);
