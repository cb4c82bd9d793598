import { build } from '../kit/build.ts';
import { Tool } from '../kit/old-tool.ts';
import { localTime } from '../kit/local-time.ts';
import { conditionsFor, placeInWords, reasonFor, sourcesFor } from './advice.ts';
import { freshnessAt } from './freshness.ts';
import { type Food, foods, limitInWords, limitOf, type Place } from './limits.ts';
import { readCooked } from './read-cooked.ts';
import { type SafeUntil, safeUntil } from './safe-until.ts';

customElements.define(
  'fridge-clock',
  class extends Tool {
    protected override prepare(): void {
      this.field('cooked').value = localTime(new Date());
      // A page that was out of sight, or left and come back to, is behind the time.
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) this.update();
      });
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) this.update();
      });
    }

    protected update(): void {
      const now = new Date();
      const chosen = new FormData(this.form);
      const food = chosen.get('food') as Food;
      const place = chosen.get('place') as Place;
      const cookedAt = this.read('cooked', (text) => readCooked(text, now));
      this.find('.tool-result', HTMLElement).hidden = !cookedAt;
      if (!cookedAt) return;
      const until = safeUntil(cookedAt, food, place);
      const isOver = until !== undefined && freshnessAt(now, until) === 'over';
      const name = foods.find(({ value }) => value === food)?.text ?? '';
      this.find('.tool-answer', HTMLElement).replaceChildren(
        build('i', {}, `${name}, cooked ${timeInWords(cookedAt, now)}, ${placeInWords(place)}`),
        ...(until ? this.#say(until, now, food, place) : [build('b', {}, 'No limit to give')]),
        build('small', {}, reasonFor(food, place)),
        ...(isOver ? [] : [build('small', {}, conditionsFor(food, place))]),
      );
      const sources = sourcesFor(food, place).slice(0, isOver ? 1 : undefined);
      for (const link of this.querySelectorAll<HTMLElement>('.tool-sources [data-source]')) {
        link.hidden = !sources.includes(link.dataset['source'] ?? '');
      }
    }

    #say({ eatBy, latest }: SafeUntil, now: Date, food: Food, place: Place): HTMLElement[] {
      const limit = limitInWords(limitOf(food, place));
      switch (freshnessAt(now, { eatBy, latest })) {
        case 'over':
          return [
            build('b', {}, 'Throw it away'),
            build('span', {}, `Its ${limit} ended on `, timeOf(latest, now), '.'),
          ];
        case 'late':
          return [
            build('b', {}, 'Eat it today or throw it away'),
            build('span', {}, 'At the latest ', timeOf(latest, now), '.'),
          ];
        case 'safe':
          return eatBy < latest
            ? [
                build('b', {}, 'Eat by ', timeOf(eatBy, now)),
                build('span', {}, 'At the latest ', timeOf(latest, now), '.'),
              ]
            : [
                build('b', {}, place === 'fridge' ? 'Eat by ' : 'Chill by ', timeOf(latest, now)),
                build('span', {}, `That is ${limit} after cooking.`),
              ];
      }
    }
  },
);

function timeOf(time: Date, now: Date): HTMLTimeElement {
  return build('time', { datetime: time.toISOString() }, timeInWords(time, now));
}

/**
 * A time in words, with its year where that is not the year of now, by the clock that the reader is
 * used to: of 12 or of 24 hours.
 */
function timeInWords(time: Date, now: Date): string {
  const { hour12 } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: time.getFullYear() === now.getFullYear() ? undefined : 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: hour12 ?? false,
  });
  return format.format(time);
}
