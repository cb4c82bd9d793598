import ArticleImage from './ArticleImage.astro';
import AuthorList from './AuthorList.astro';
import Callout from './Callout.astro';
import CareCard from './CareCard.astro';
import Cite from './Cite.astro';
import Column from './Column.astro';
import Compare from './Compare.astro';
import CorrectionsAddress from './CorrectionsAddress.astro';
import Count from './Count.astro';
import Deadlift from '../../tools/deadlift/Deadlift.astro';
import Exercise from '../../tools/workout/Exercise.astro';
import Figure from './Figure.astro';
import Formulas from '../../tools/one-rep-max/Formulas.astro';
import FridgeClock from '../../tools/fridge-clock/FridgeClock.astro';
import KeyNumber from './KeyNumber.astro';
import KeyNumbers from './KeyNumbers.astro';
import LoadedBar from '../../tools/load/LoadedBar.astro';
import type { ComponentName } from '../../markdown/catalog.ts';
import OneRepMax from '../../tools/one-rep-max/OneRepMax.astro';
import PlateLoader from '../../tools/plates/PlateLoader.astro';
import RpeChart from '../../tools/rpe/RpeChart.astro';
import ShortAnswer from './ShortAnswer.astro';
import TopicList from './TopicList.astro';
import Video from './Video.astro';
import WarmUpRamp from '../../tools/warm-up/WarmUpRamp.astro';
import When from './When.astro';
import Workout from '../../tools/workout/Workout.astro';
import Youtube from './Youtube.astro';

/** What an MDX post can use without an import. */
export const articleComponents = {
  AuthorList,
  Callout,
  CareCard,
  Cite,
  Column,
  Compare,
  CorrectionsAddress,
  Count,
  Deadlift,
  Exercise,
  Figure,
  Formulas,
  FridgeClock,
  KeyNumber,
  KeyNumbers,
  LoadedBar,
  OneRepMax,
  PlateLoader,
  RpeChart,
  ShortAnswer,
  TopicList,
  Video,
  WarmUpRamp,
  When,
  Workout,
  Youtube,
  img: ArticleImage,
} satisfies Record<ComponentName | 'img', unknown>;
