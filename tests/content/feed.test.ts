import { describeFeed } from '../publish/describe-feed.ts';
import { realSite } from './real-site.ts';

describeFeed(realSite());
