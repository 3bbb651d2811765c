const LONGEST = 64;

/**
 * A function of short texts that remembers its answers: names, labels and single characters come again and again. When
 * there are more than `most` it begins anew; longer texts are not kept.
 */
export function memoize<Answer>(work: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (text.length > LONGEST) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
