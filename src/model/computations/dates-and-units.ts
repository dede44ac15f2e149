import { absolute, fromInteger, movePoint } from '../../locale/decimal.ts';
import { daysBetween } from '../dates.ts';
import type { Expression } from '../expression.ts';
import { ArgumentError, type Computation, exactValue, idArgument } from './computation.ts';

export const days: Computation = {
  name: 'days',
  parameters: ['event', 'event'],
  title: { zh: '相隔天数', en: 'Days between' },
  formula: { zh: '后一日期 − 前一日期', en: 'later date − earlier date' },
  rounding: { zh: '整数', en: 'whole' },
  agreement: { zh: '两个日期都精确到日', en: 'both dates known to the day' },
  run(args, scope) {
    const events = args.map((each) => {
      const event = scope.record.events.get(idArgument(each, 'the id of an event'));
      if (!event) throw new ArgumentError('no such event', 'an event of the timeline');
      if (event.date.precision !== 'day')
        throw new ArgumentError(`${event.id} is dated ${event.date.date}`, 'an event dated to the day');
      return event;
    });
    const [from = '', to = ''] = events.map(({ date }) => date.date);
    const value = absolute(fromInteger(daysBetween(from, to)));
    return { value, unit: 'days', digits: 0, inputs: [], events, reasons: [] };
  },
};

export const convert: Computation = {
  name: 'convert',
  parameters: ['quantity', 'unit'],
  title: { zh: '单位换算', en: 'Unit conversion' },
  formula: { zh: '小数点移位，不舍入', en: 'the point is moved, nothing is rounded' },
  rounding: { zh: '不舍入', en: 'none' },
  agreement: { zh: '同类单位', en: 'units of one dimension' },
  run(args, scope) {
    const own = scope.quantity(args[0] as Expression);
    const id = idArgument(args[1], 'the id of a unit');
    const [from, to] = [scope.record.units.get(own.unit), scope.record.units.get(id)];
    if (!from || !to || from.dimension !== to.dimension)
      throw new ArgumentError(`${own.unit} to ${id}`, 'units of one dimension');
    const value = movePoint(exactValue(own), from.power - to.power);
    return {
      value,
      unit: id,
      digits: value.scale,
      signed: own.signed,
      inputs: [own],
      reasons: [],
      ...(own.basis ? { basis: own.basis } : {}),
    };
  },
};
