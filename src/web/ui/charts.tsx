export { Bar, ShareBar, type SharePart } from './chart/bar.tsx'
export { type CellState, RankBar, type RankRow, RankTable, type RateCell, rateWords } from './chart/rank.tsx'
export { type MapTile, TileMap } from './chart/tiles.tsx'
export { Trend, type TrendPoint } from './chart/trend.tsx'
