import ArticleImage from './ArticleImage.astro';
import AuthorList from './AuthorList.astro';
import Callout from './Callout.astro';
import CareCard from './CareCard.astro';
import Cite from './Cite.astro';
import Column from './Column.astro';
import Compare from './Compare.astro';
import CorrectionsAddress from './CorrectionsAddress.astro';
import Count from './Count.astro';
import Deadlift from './Deadlift.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Formulas from './Formulas.astro';
import FridgeClock from './FridgeClock.astro';
import KeyNumber from './KeyNumber.astro';
import KeyNumbers from './KeyNumbers.astro';
import LoadedBar from './LoadedBar.astro';
import type { ComponentName } from './catalog.ts';
import OneRepMax from './OneRepMax.astro';
import PlateLoader from './PlateLoader.astro';
import RpeChart from './RpeChart.astro';
import ShortAnswer from './ShortAnswer.astro';
import TopicList from './TopicList.astro';
import Video from './Video.astro';
import WarmUpRamp from './WarmUpRamp.astro';
import When from './When.astro';
import Workout from './Workout.astro';
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
