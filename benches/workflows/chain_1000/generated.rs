//! Made by pointyc 0.1.0 from chain_1000.pty (aab5d7cc).

mod tasks;

use pointy::{At, Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Mix,
    Mix_2,
    Mix_3,
    Mix_4,
    Mix_5,
    Mix_6,
    Mix_7,
    Mix_8,
    Mix_9,
    Mix_10,
    Mix_11,
    Mix_12,
    Mix_13,
    Mix_14,
    Mix_15,
    Mix_16,
    Mix_17,
    Mix_18,
    Mix_19,
    Mix_20,
    Mix_21,
    Mix_22,
    Mix_23,
    Mix_24,
    Mix_25,
    Mix_26,
    Mix_27,
    Mix_28,
    Mix_29,
    Mix_30,
    Mix_31,
    Mix_32,
    Mix_33,
    Mix_34,
    Mix_35,
    Mix_36,
    Mix_37,
    Mix_38,
    Mix_39,
    Mix_40,
    Mix_41,
    Mix_42,
    Mix_43,
    Mix_44,
    Mix_45,
    Mix_46,
    Mix_47,
    Mix_48,
    Mix_49,
    Mix_50,
    Mix_51,
    Mix_52,
    Mix_53,
    Mix_54,
    Mix_55,
    Mix_56,
    Mix_57,
    Mix_58,
    Mix_59,
    Mix_60,
    Mix_61,
    Mix_62,
    Mix_63,
    Mix_64,
    Mix_65,
    Mix_66,
    Mix_67,
    Mix_68,
    Mix_69,
    Mix_70,
    Mix_71,
    Mix_72,
    Mix_73,
    Mix_74,
    Mix_75,
    Mix_76,
    Mix_77,
    Mix_78,
    Mix_79,
    Mix_80,
    Mix_81,
    Mix_82,
    Mix_83,
    Mix_84,
    Mix_85,
    Mix_86,
    Mix_87,
    Mix_88,
    Mix_89,
    Mix_90,
    Mix_91,
    Mix_92,
    Mix_93,
    Mix_94,
    Mix_95,
    Mix_96,
    Mix_97,
    Mix_98,
    Mix_99,
    Mix_100,
    Mix_101,
    Mix_102,
    Mix_103,
    Mix_104,
    Mix_105,
    Mix_106,
    Mix_107,
    Mix_108,
    Mix_109,
    Mix_110,
    Mix_111,
    Mix_112,
    Mix_113,
    Mix_114,
    Mix_115,
    Mix_116,
    Mix_117,
    Mix_118,
    Mix_119,
    Mix_120,
    Mix_121,
    Mix_122,
    Mix_123,
    Mix_124,
    Mix_125,
    Mix_126,
    Mix_127,
    Mix_128,
    Mix_129,
    Mix_130,
    Mix_131,
    Mix_132,
    Mix_133,
    Mix_134,
    Mix_135,
    Mix_136,
    Mix_137,
    Mix_138,
    Mix_139,
    Mix_140,
    Mix_141,
    Mix_142,
    Mix_143,
    Mix_144,
    Mix_145,
    Mix_146,
    Mix_147,
    Mix_148,
    Mix_149,
    Mix_150,
    Mix_151,
    Mix_152,
    Mix_153,
    Mix_154,
    Mix_155,
    Mix_156,
    Mix_157,
    Mix_158,
    Mix_159,
    Mix_160,
    Mix_161,
    Mix_162,
    Mix_163,
    Mix_164,
    Mix_165,
    Mix_166,
    Mix_167,
    Mix_168,
    Mix_169,
    Mix_170,
    Mix_171,
    Mix_172,
    Mix_173,
    Mix_174,
    Mix_175,
    Mix_176,
    Mix_177,
    Mix_178,
    Mix_179,
    Mix_180,
    Mix_181,
    Mix_182,
    Mix_183,
    Mix_184,
    Mix_185,
    Mix_186,
    Mix_187,
    Mix_188,
    Mix_189,
    Mix_190,
    Mix_191,
    Mix_192,
    Mix_193,
    Mix_194,
    Mix_195,
    Mix_196,
    Mix_197,
    Mix_198,
    Mix_199,
    Mix_200,
    Mix_201,
    Mix_202,
    Mix_203,
    Mix_204,
    Mix_205,
    Mix_206,
    Mix_207,
    Mix_208,
    Mix_209,
    Mix_210,
    Mix_211,
    Mix_212,
    Mix_213,
    Mix_214,
    Mix_215,
    Mix_216,
    Mix_217,
    Mix_218,
    Mix_219,
    Mix_220,
    Mix_221,
    Mix_222,
    Mix_223,
    Mix_224,
    Mix_225,
    Mix_226,
    Mix_227,
    Mix_228,
    Mix_229,
    Mix_230,
    Mix_231,
    Mix_232,
    Mix_233,
    Mix_234,
    Mix_235,
    Mix_236,
    Mix_237,
    Mix_238,
    Mix_239,
    Mix_240,
    Mix_241,
    Mix_242,
    Mix_243,
    Mix_244,
    Mix_245,
    Mix_246,
    Mix_247,
    Mix_248,
    Mix_249,
    Mix_250,
    Mix_251,
    Mix_252,
    Mix_253,
    Mix_254,
    Mix_255,
    Mix_256,
    Mix_257,
    Mix_258,
    Mix_259,
    Mix_260,
    Mix_261,
    Mix_262,
    Mix_263,
    Mix_264,
    Mix_265,
    Mix_266,
    Mix_267,
    Mix_268,
    Mix_269,
    Mix_270,
    Mix_271,
    Mix_272,
    Mix_273,
    Mix_274,
    Mix_275,
    Mix_276,
    Mix_277,
    Mix_278,
    Mix_279,
    Mix_280,
    Mix_281,
    Mix_282,
    Mix_283,
    Mix_284,
    Mix_285,
    Mix_286,
    Mix_287,
    Mix_288,
    Mix_289,
    Mix_290,
    Mix_291,
    Mix_292,
    Mix_293,
    Mix_294,
    Mix_295,
    Mix_296,
    Mix_297,
    Mix_298,
    Mix_299,
    Mix_300,
    Mix_301,
    Mix_302,
    Mix_303,
    Mix_304,
    Mix_305,
    Mix_306,
    Mix_307,
    Mix_308,
    Mix_309,
    Mix_310,
    Mix_311,
    Mix_312,
    Mix_313,
    Mix_314,
    Mix_315,
    Mix_316,
    Mix_317,
    Mix_318,
    Mix_319,
    Mix_320,
    Mix_321,
    Mix_322,
    Mix_323,
    Mix_324,
    Mix_325,
    Mix_326,
    Mix_327,
    Mix_328,
    Mix_329,
    Mix_330,
    Mix_331,
    Mix_332,
    Mix_333,
    Mix_334,
    Mix_335,
    Mix_336,
    Mix_337,
    Mix_338,
    Mix_339,
    Mix_340,
    Mix_341,
    Mix_342,
    Mix_343,
    Mix_344,
    Mix_345,
    Mix_346,
    Mix_347,
    Mix_348,
    Mix_349,
    Mix_350,
    Mix_351,
    Mix_352,
    Mix_353,
    Mix_354,
    Mix_355,
    Mix_356,
    Mix_357,
    Mix_358,
    Mix_359,
    Mix_360,
    Mix_361,
    Mix_362,
    Mix_363,
    Mix_364,
    Mix_365,
    Mix_366,
    Mix_367,
    Mix_368,
    Mix_369,
    Mix_370,
    Mix_371,
    Mix_372,
    Mix_373,
    Mix_374,
    Mix_375,
    Mix_376,
    Mix_377,
    Mix_378,
    Mix_379,
    Mix_380,
    Mix_381,
    Mix_382,
    Mix_383,
    Mix_384,
    Mix_385,
    Mix_386,
    Mix_387,
    Mix_388,
    Mix_389,
    Mix_390,
    Mix_391,
    Mix_392,
    Mix_393,
    Mix_394,
    Mix_395,
    Mix_396,
    Mix_397,
    Mix_398,
    Mix_399,
    Mix_400,
    Mix_401,
    Mix_402,
    Mix_403,
    Mix_404,
    Mix_405,
    Mix_406,
    Mix_407,
    Mix_408,
    Mix_409,
    Mix_410,
    Mix_411,
    Mix_412,
    Mix_413,
    Mix_414,
    Mix_415,
    Mix_416,
    Mix_417,
    Mix_418,
    Mix_419,
    Mix_420,
    Mix_421,
    Mix_422,
    Mix_423,
    Mix_424,
    Mix_425,
    Mix_426,
    Mix_427,
    Mix_428,
    Mix_429,
    Mix_430,
    Mix_431,
    Mix_432,
    Mix_433,
    Mix_434,
    Mix_435,
    Mix_436,
    Mix_437,
    Mix_438,
    Mix_439,
    Mix_440,
    Mix_441,
    Mix_442,
    Mix_443,
    Mix_444,
    Mix_445,
    Mix_446,
    Mix_447,
    Mix_448,
    Mix_449,
    Mix_450,
    Mix_451,
    Mix_452,
    Mix_453,
    Mix_454,
    Mix_455,
    Mix_456,
    Mix_457,
    Mix_458,
    Mix_459,
    Mix_460,
    Mix_461,
    Mix_462,
    Mix_463,
    Mix_464,
    Mix_465,
    Mix_466,
    Mix_467,
    Mix_468,
    Mix_469,
    Mix_470,
    Mix_471,
    Mix_472,
    Mix_473,
    Mix_474,
    Mix_475,
    Mix_476,
    Mix_477,
    Mix_478,
    Mix_479,
    Mix_480,
    Mix_481,
    Mix_482,
    Mix_483,
    Mix_484,
    Mix_485,
    Mix_486,
    Mix_487,
    Mix_488,
    Mix_489,
    Mix_490,
    Mix_491,
    Mix_492,
    Mix_493,
    Mix_494,
    Mix_495,
    Mix_496,
    Mix_497,
    Mix_498,
    Mix_499,
    Mix_500,
    Mix_501,
    Mix_502,
    Mix_503,
    Mix_504,
    Mix_505,
    Mix_506,
    Mix_507,
    Mix_508,
    Mix_509,
    Mix_510,
    Mix_511,
    Mix_512,
    Mix_513,
    Mix_514,
    Mix_515,
    Mix_516,
    Mix_517,
    Mix_518,
    Mix_519,
    Mix_520,
    Mix_521,
    Mix_522,
    Mix_523,
    Mix_524,
    Mix_525,
    Mix_526,
    Mix_527,
    Mix_528,
    Mix_529,
    Mix_530,
    Mix_531,
    Mix_532,
    Mix_533,
    Mix_534,
    Mix_535,
    Mix_536,
    Mix_537,
    Mix_538,
    Mix_539,
    Mix_540,
    Mix_541,
    Mix_542,
    Mix_543,
    Mix_544,
    Mix_545,
    Mix_546,
    Mix_547,
    Mix_548,
    Mix_549,
    Mix_550,
    Mix_551,
    Mix_552,
    Mix_553,
    Mix_554,
    Mix_555,
    Mix_556,
    Mix_557,
    Mix_558,
    Mix_559,
    Mix_560,
    Mix_561,
    Mix_562,
    Mix_563,
    Mix_564,
    Mix_565,
    Mix_566,
    Mix_567,
    Mix_568,
    Mix_569,
    Mix_570,
    Mix_571,
    Mix_572,
    Mix_573,
    Mix_574,
    Mix_575,
    Mix_576,
    Mix_577,
    Mix_578,
    Mix_579,
    Mix_580,
    Mix_581,
    Mix_582,
    Mix_583,
    Mix_584,
    Mix_585,
    Mix_586,
    Mix_587,
    Mix_588,
    Mix_589,
    Mix_590,
    Mix_591,
    Mix_592,
    Mix_593,
    Mix_594,
    Mix_595,
    Mix_596,
    Mix_597,
    Mix_598,
    Mix_599,
    Mix_600,
    Mix_601,
    Mix_602,
    Mix_603,
    Mix_604,
    Mix_605,
    Mix_606,
    Mix_607,
    Mix_608,
    Mix_609,
    Mix_610,
    Mix_611,
    Mix_612,
    Mix_613,
    Mix_614,
    Mix_615,
    Mix_616,
    Mix_617,
    Mix_618,
    Mix_619,
    Mix_620,
    Mix_621,
    Mix_622,
    Mix_623,
    Mix_624,
    Mix_625,
    Mix_626,
    Mix_627,
    Mix_628,
    Mix_629,
    Mix_630,
    Mix_631,
    Mix_632,
    Mix_633,
    Mix_634,
    Mix_635,
    Mix_636,
    Mix_637,
    Mix_638,
    Mix_639,
    Mix_640,
    Mix_641,
    Mix_642,
    Mix_643,
    Mix_644,
    Mix_645,
    Mix_646,
    Mix_647,
    Mix_648,
    Mix_649,
    Mix_650,
    Mix_651,
    Mix_652,
    Mix_653,
    Mix_654,
    Mix_655,
    Mix_656,
    Mix_657,
    Mix_658,
    Mix_659,
    Mix_660,
    Mix_661,
    Mix_662,
    Mix_663,
    Mix_664,
    Mix_665,
    Mix_666,
    Mix_667,
    Mix_668,
    Mix_669,
    Mix_670,
    Mix_671,
    Mix_672,
    Mix_673,
    Mix_674,
    Mix_675,
    Mix_676,
    Mix_677,
    Mix_678,
    Mix_679,
    Mix_680,
    Mix_681,
    Mix_682,
    Mix_683,
    Mix_684,
    Mix_685,
    Mix_686,
    Mix_687,
    Mix_688,
    Mix_689,
    Mix_690,
    Mix_691,
    Mix_692,
    Mix_693,
    Mix_694,
    Mix_695,
    Mix_696,
    Mix_697,
    Mix_698,
    Mix_699,
    Mix_700,
    Mix_701,
    Mix_702,
    Mix_703,
    Mix_704,
    Mix_705,
    Mix_706,
    Mix_707,
    Mix_708,
    Mix_709,
    Mix_710,
    Mix_711,
    Mix_712,
    Mix_713,
    Mix_714,
    Mix_715,
    Mix_716,
    Mix_717,
    Mix_718,
    Mix_719,
    Mix_720,
    Mix_721,
    Mix_722,
    Mix_723,
    Mix_724,
    Mix_725,
    Mix_726,
    Mix_727,
    Mix_728,
    Mix_729,
    Mix_730,
    Mix_731,
    Mix_732,
    Mix_733,
    Mix_734,
    Mix_735,
    Mix_736,
    Mix_737,
    Mix_738,
    Mix_739,
    Mix_740,
    Mix_741,
    Mix_742,
    Mix_743,
    Mix_744,
    Mix_745,
    Mix_746,
    Mix_747,
    Mix_748,
    Mix_749,
    Mix_750,
    Mix_751,
    Mix_752,
    Mix_753,
    Mix_754,
    Mix_755,
    Mix_756,
    Mix_757,
    Mix_758,
    Mix_759,
    Mix_760,
    Mix_761,
    Mix_762,
    Mix_763,
    Mix_764,
    Mix_765,
    Mix_766,
    Mix_767,
    Mix_768,
    Mix_769,
    Mix_770,
    Mix_771,
    Mix_772,
    Mix_773,
    Mix_774,
    Mix_775,
    Mix_776,
    Mix_777,
    Mix_778,
    Mix_779,
    Mix_780,
    Mix_781,
    Mix_782,
    Mix_783,
    Mix_784,
    Mix_785,
    Mix_786,
    Mix_787,
    Mix_788,
    Mix_789,
    Mix_790,
    Mix_791,
    Mix_792,
    Mix_793,
    Mix_794,
    Mix_795,
    Mix_796,
    Mix_797,
    Mix_798,
    Mix_799,
    Mix_800,
    Mix_801,
    Mix_802,
    Mix_803,
    Mix_804,
    Mix_805,
    Mix_806,
    Mix_807,
    Mix_808,
    Mix_809,
    Mix_810,
    Mix_811,
    Mix_812,
    Mix_813,
    Mix_814,
    Mix_815,
    Mix_816,
    Mix_817,
    Mix_818,
    Mix_819,
    Mix_820,
    Mix_821,
    Mix_822,
    Mix_823,
    Mix_824,
    Mix_825,
    Mix_826,
    Mix_827,
    Mix_828,
    Mix_829,
    Mix_830,
    Mix_831,
    Mix_832,
    Mix_833,
    Mix_834,
    Mix_835,
    Mix_836,
    Mix_837,
    Mix_838,
    Mix_839,
    Mix_840,
    Mix_841,
    Mix_842,
    Mix_843,
    Mix_844,
    Mix_845,
    Mix_846,
    Mix_847,
    Mix_848,
    Mix_849,
    Mix_850,
    Mix_851,
    Mix_852,
    Mix_853,
    Mix_854,
    Mix_855,
    Mix_856,
    Mix_857,
    Mix_858,
    Mix_859,
    Mix_860,
    Mix_861,
    Mix_862,
    Mix_863,
    Mix_864,
    Mix_865,
    Mix_866,
    Mix_867,
    Mix_868,
    Mix_869,
    Mix_870,
    Mix_871,
    Mix_872,
    Mix_873,
    Mix_874,
    Mix_875,
    Mix_876,
    Mix_877,
    Mix_878,
    Mix_879,
    Mix_880,
    Mix_881,
    Mix_882,
    Mix_883,
    Mix_884,
    Mix_885,
    Mix_886,
    Mix_887,
    Mix_888,
    Mix_889,
    Mix_890,
    Mix_891,
    Mix_892,
    Mix_893,
    Mix_894,
    Mix_895,
    Mix_896,
    Mix_897,
    Mix_898,
    Mix_899,
    Mix_900,
    Mix_901,
    Mix_902,
    Mix_903,
    Mix_904,
    Mix_905,
    Mix_906,
    Mix_907,
    Mix_908,
    Mix_909,
    Mix_910,
    Mix_911,
    Mix_912,
    Mix_913,
    Mix_914,
    Mix_915,
    Mix_916,
    Mix_917,
    Mix_918,
    Mix_919,
    Mix_920,
    Mix_921,
    Mix_922,
    Mix_923,
    Mix_924,
    Mix_925,
    Mix_926,
    Mix_927,
    Mix_928,
    Mix_929,
    Mix_930,
    Mix_931,
    Mix_932,
    Mix_933,
    Mix_934,
    Mix_935,
    Mix_936,
    Mix_937,
    Mix_938,
    Mix_939,
    Mix_940,
    Mix_941,
    Mix_942,
    Mix_943,
    Mix_944,
    Mix_945,
    Mix_946,
    Mix_947,
    Mix_948,
    Mix_949,
    Mix_950,
    Mix_951,
    Mix_952,
    Mix_953,
    Mix_954,
    Mix_955,
    Mix_956,
    Mix_957,
    Mix_958,
    Mix_959,
    Mix_960,
    Mix_961,
    Mix_962,
    Mix_963,
    Mix_964,
    Mix_965,
    Mix_966,
    Mix_967,
    Mix_968,
    Mix_969,
    Mix_970,
    Mix_971,
    Mix_972,
    Mix_973,
    Mix_974,
    Mix_975,
    Mix_976,
    Mix_977,
    Mix_978,
    Mix_979,
    Mix_980,
    Mix_981,
    Mix_982,
    Mix_983,
    Mix_984,
    Mix_985,
    Mix_986,
    Mix_987,
    Mix_988,
    Mix_989,
    Mix_990,
    Mix_991,
    Mix_992,
    Mix_993,
    Mix_994,
    Mix_995,
    Mix_996,
    Mix_997,
    Mix_998,
    Mix_999,
    Mix_1000,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:1",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:22",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:30",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:38",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:46",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:54",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:62",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:70",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:78",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:4:86",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:5:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:6:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:7:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:8:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:9:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:10:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:11:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:12:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:13:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:14:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:15:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:16:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:17:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:18:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:19:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:20:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:21:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:22:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:23:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:24:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:25:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:26:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:27:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:28:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:29:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:30:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:31:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:32:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:33:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:34:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:35:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:36:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:37:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:38:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:39:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:40:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:41:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:42:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:43:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:44:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:45:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:46:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:47:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:48:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:49:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:50:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:51:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:52:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:53:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:54:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:55:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:56:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:57:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:58:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:59:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:60:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:61:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:62:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:63:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:64:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:65:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:66:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:67:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:68:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:69:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:70:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:71:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:72:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:73:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:74:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:75:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:76:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:77:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:78:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:79:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:80:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:81:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:82:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:83:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:84:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:85:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:86:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:87:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:88:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:89:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:90:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:91:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:92:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:93:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:94:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:95:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:96:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:97:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:98:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:99:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:100:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:101:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:102:81",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:9",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:17",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:25",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:33",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:41",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:49",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:57",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:65",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:73",
        },
        StepInfo {
            event: "Mix",
            place: "chain_1000.pty:103:81",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `chain_1000`.
pub struct Inputs {
    /// The input `seed`.
    pub seed: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "seed",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let seed = reader.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `chain_1000` gives.
pub type Output = u64;

/// `Mix[value=$seed] |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix |-> Mix …`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn chain_1000(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            let mix_50 = part_1(run, at, seed)?;
            let mix_100 = part_2(run, at, mix_50)?;
            let mix_150 = part_3(run, at, mix_100)?;
            let mix_200 = part_4(run, at, mix_150)?;
            let mix_250 = part_5(run, at, mix_200)?;
            let mix_300 = part_6(run, at, mix_250)?;
            let mix_350 = part_7(run, at, mix_300)?;
            let mix_400 = part_8(run, at, mix_350)?;
            let mix_450 = part_9(run, at, mix_400)?;
            let mix_500 = part_10(run, at, mix_450)?;
            let mix_550 = part_11(run, at, mix_500)?;
            let mix_600 = part_12(run, at, mix_550)?;
            let mix_650 = part_13(run, at, mix_600)?;
            let mix_700 = part_14(run, at, mix_650)?;
            let mix_750 = part_15(run, at, mix_700)?;
            let mix_800 = part_16(run, at, mix_750)?;
            let mix_850 = part_17(run, at, mix_800)?;
            let mix_900 = part_18(run, at, mix_850)?;
            let mix_950 = part_19(run, at, mix_900)?;
            let mix_999 = part_20(run, at, mix_950)?;
            at.set(Step::Mix_1000);
            Ok(tasks::mix(mix_999))
        },
    )
}

/// The part of the chain from `Mix` to `Mix`.
fn part_1(run: &Run, at: &At<Step>, seed: u64) -> Result<u64, Failure> {
    at.set(Step::Mix);
    let mix = tasks::mix(seed);
    at.set(Step::Mix_2);
    let mix_2 = tasks::mix(mix);
    at.set(Step::Mix_3);
    let mix_3 = tasks::mix(mix_2);
    at.set(Step::Mix_4);
    let mix_4 = tasks::mix(mix_3);
    at.set(Step::Mix_5);
    let mix_5 = tasks::mix(mix_4);
    at.set(Step::Mix_6);
    let mix_6 = tasks::mix(mix_5);
    at.set(Step::Mix_7);
    let mix_7 = tasks::mix(mix_6);
    at.set(Step::Mix_8);
    let mix_8 = tasks::mix(mix_7);
    at.set(Step::Mix_9);
    let mix_9 = tasks::mix(mix_8);
    at.set(Step::Mix_10);
    let mix_10 = tasks::mix(mix_9);
    at.set(Step::Mix_11);
    let mix_11 = tasks::mix(mix_10);
    at.set(Step::Mix_12);
    let mix_12 = tasks::mix(mix_11);
    at.set(Step::Mix_13);
    let mix_13 = tasks::mix(mix_12);
    at.set(Step::Mix_14);
    let mix_14 = tasks::mix(mix_13);
    at.set(Step::Mix_15);
    let mix_15 = tasks::mix(mix_14);
    at.set(Step::Mix_16);
    let mix_16 = tasks::mix(mix_15);
    at.set(Step::Mix_17);
    let mix_17 = tasks::mix(mix_16);
    at.set(Step::Mix_18);
    let mix_18 = tasks::mix(mix_17);
    at.set(Step::Mix_19);
    let mix_19 = tasks::mix(mix_18);
    at.set(Step::Mix_20);
    let mix_20 = tasks::mix(mix_19);
    at.set(Step::Mix_21);
    let mix_21 = tasks::mix(mix_20);
    at.set(Step::Mix_22);
    let mix_22 = tasks::mix(mix_21);
    at.set(Step::Mix_23);
    let mix_23 = tasks::mix(mix_22);
    at.set(Step::Mix_24);
    let mix_24 = tasks::mix(mix_23);
    at.set(Step::Mix_25);
    let mix_25 = tasks::mix(mix_24);
    at.set(Step::Mix_26);
    let mix_26 = tasks::mix(mix_25);
    at.set(Step::Mix_27);
    let mix_27 = tasks::mix(mix_26);
    at.set(Step::Mix_28);
    let mix_28 = tasks::mix(mix_27);
    at.set(Step::Mix_29);
    let mix_29 = tasks::mix(mix_28);
    at.set(Step::Mix_30);
    let mix_30 = tasks::mix(mix_29);
    at.set(Step::Mix_31);
    let mix_31 = tasks::mix(mix_30);
    at.set(Step::Mix_32);
    let mix_32 = tasks::mix(mix_31);
    at.set(Step::Mix_33);
    let mix_33 = tasks::mix(mix_32);
    at.set(Step::Mix_34);
    let mix_34 = tasks::mix(mix_33);
    at.set(Step::Mix_35);
    let mix_35 = tasks::mix(mix_34);
    at.set(Step::Mix_36);
    let mix_36 = tasks::mix(mix_35);
    at.set(Step::Mix_37);
    let mix_37 = tasks::mix(mix_36);
    at.set(Step::Mix_38);
    let mix_38 = tasks::mix(mix_37);
    at.set(Step::Mix_39);
    let mix_39 = tasks::mix(mix_38);
    at.set(Step::Mix_40);
    let mix_40 = tasks::mix(mix_39);
    at.set(Step::Mix_41);
    let mix_41 = tasks::mix(mix_40);
    at.set(Step::Mix_42);
    let mix_42 = tasks::mix(mix_41);
    at.set(Step::Mix_43);
    let mix_43 = tasks::mix(mix_42);
    at.set(Step::Mix_44);
    let mix_44 = tasks::mix(mix_43);
    at.set(Step::Mix_45);
    let mix_45 = tasks::mix(mix_44);
    at.set(Step::Mix_46);
    let mix_46 = tasks::mix(mix_45);
    at.set(Step::Mix_47);
    let mix_47 = tasks::mix(mix_46);
    at.set(Step::Mix_48);
    let mix_48 = tasks::mix(mix_47);
    at.set(Step::Mix_49);
    let mix_49 = tasks::mix(mix_48);
    at.set(Step::Mix_50);
    let mix_50 = tasks::mix(mix_49);
    Ok(mix_50)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_2(run: &Run, at: &At<Step>, mix_50: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_51);
    let mix_51 = tasks::mix(mix_50);
    at.set(Step::Mix_52);
    let mix_52 = tasks::mix(mix_51);
    at.set(Step::Mix_53);
    let mix_53 = tasks::mix(mix_52);
    at.set(Step::Mix_54);
    let mix_54 = tasks::mix(mix_53);
    at.set(Step::Mix_55);
    let mix_55 = tasks::mix(mix_54);
    at.set(Step::Mix_56);
    let mix_56 = tasks::mix(mix_55);
    at.set(Step::Mix_57);
    let mix_57 = tasks::mix(mix_56);
    at.set(Step::Mix_58);
    let mix_58 = tasks::mix(mix_57);
    at.set(Step::Mix_59);
    let mix_59 = tasks::mix(mix_58);
    at.set(Step::Mix_60);
    let mix_60 = tasks::mix(mix_59);
    at.set(Step::Mix_61);
    let mix_61 = tasks::mix(mix_60);
    at.set(Step::Mix_62);
    let mix_62 = tasks::mix(mix_61);
    at.set(Step::Mix_63);
    let mix_63 = tasks::mix(mix_62);
    at.set(Step::Mix_64);
    let mix_64 = tasks::mix(mix_63);
    at.set(Step::Mix_65);
    let mix_65 = tasks::mix(mix_64);
    at.set(Step::Mix_66);
    let mix_66 = tasks::mix(mix_65);
    at.set(Step::Mix_67);
    let mix_67 = tasks::mix(mix_66);
    at.set(Step::Mix_68);
    let mix_68 = tasks::mix(mix_67);
    at.set(Step::Mix_69);
    let mix_69 = tasks::mix(mix_68);
    at.set(Step::Mix_70);
    let mix_70 = tasks::mix(mix_69);
    at.set(Step::Mix_71);
    let mix_71 = tasks::mix(mix_70);
    at.set(Step::Mix_72);
    let mix_72 = tasks::mix(mix_71);
    at.set(Step::Mix_73);
    let mix_73 = tasks::mix(mix_72);
    at.set(Step::Mix_74);
    let mix_74 = tasks::mix(mix_73);
    at.set(Step::Mix_75);
    let mix_75 = tasks::mix(mix_74);
    at.set(Step::Mix_76);
    let mix_76 = tasks::mix(mix_75);
    at.set(Step::Mix_77);
    let mix_77 = tasks::mix(mix_76);
    at.set(Step::Mix_78);
    let mix_78 = tasks::mix(mix_77);
    at.set(Step::Mix_79);
    let mix_79 = tasks::mix(mix_78);
    at.set(Step::Mix_80);
    let mix_80 = tasks::mix(mix_79);
    at.set(Step::Mix_81);
    let mix_81 = tasks::mix(mix_80);
    at.set(Step::Mix_82);
    let mix_82 = tasks::mix(mix_81);
    at.set(Step::Mix_83);
    let mix_83 = tasks::mix(mix_82);
    at.set(Step::Mix_84);
    let mix_84 = tasks::mix(mix_83);
    at.set(Step::Mix_85);
    let mix_85 = tasks::mix(mix_84);
    at.set(Step::Mix_86);
    let mix_86 = tasks::mix(mix_85);
    at.set(Step::Mix_87);
    let mix_87 = tasks::mix(mix_86);
    at.set(Step::Mix_88);
    let mix_88 = tasks::mix(mix_87);
    at.set(Step::Mix_89);
    let mix_89 = tasks::mix(mix_88);
    at.set(Step::Mix_90);
    let mix_90 = tasks::mix(mix_89);
    at.set(Step::Mix_91);
    let mix_91 = tasks::mix(mix_90);
    at.set(Step::Mix_92);
    let mix_92 = tasks::mix(mix_91);
    at.set(Step::Mix_93);
    let mix_93 = tasks::mix(mix_92);
    at.set(Step::Mix_94);
    let mix_94 = tasks::mix(mix_93);
    at.set(Step::Mix_95);
    let mix_95 = tasks::mix(mix_94);
    at.set(Step::Mix_96);
    let mix_96 = tasks::mix(mix_95);
    at.set(Step::Mix_97);
    let mix_97 = tasks::mix(mix_96);
    at.set(Step::Mix_98);
    let mix_98 = tasks::mix(mix_97);
    at.set(Step::Mix_99);
    let mix_99 = tasks::mix(mix_98);
    at.set(Step::Mix_100);
    let mix_100 = tasks::mix(mix_99);
    Ok(mix_100)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_3(run: &Run, at: &At<Step>, mix_100: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_101);
    let mix_101 = tasks::mix(mix_100);
    at.set(Step::Mix_102);
    let mix_102 = tasks::mix(mix_101);
    at.set(Step::Mix_103);
    let mix_103 = tasks::mix(mix_102);
    at.set(Step::Mix_104);
    let mix_104 = tasks::mix(mix_103);
    at.set(Step::Mix_105);
    let mix_105 = tasks::mix(mix_104);
    at.set(Step::Mix_106);
    let mix_106 = tasks::mix(mix_105);
    at.set(Step::Mix_107);
    let mix_107 = tasks::mix(mix_106);
    at.set(Step::Mix_108);
    let mix_108 = tasks::mix(mix_107);
    at.set(Step::Mix_109);
    let mix_109 = tasks::mix(mix_108);
    at.set(Step::Mix_110);
    let mix_110 = tasks::mix(mix_109);
    at.set(Step::Mix_111);
    let mix_111 = tasks::mix(mix_110);
    at.set(Step::Mix_112);
    let mix_112 = tasks::mix(mix_111);
    at.set(Step::Mix_113);
    let mix_113 = tasks::mix(mix_112);
    at.set(Step::Mix_114);
    let mix_114 = tasks::mix(mix_113);
    at.set(Step::Mix_115);
    let mix_115 = tasks::mix(mix_114);
    at.set(Step::Mix_116);
    let mix_116 = tasks::mix(mix_115);
    at.set(Step::Mix_117);
    let mix_117 = tasks::mix(mix_116);
    at.set(Step::Mix_118);
    let mix_118 = tasks::mix(mix_117);
    at.set(Step::Mix_119);
    let mix_119 = tasks::mix(mix_118);
    at.set(Step::Mix_120);
    let mix_120 = tasks::mix(mix_119);
    at.set(Step::Mix_121);
    let mix_121 = tasks::mix(mix_120);
    at.set(Step::Mix_122);
    let mix_122 = tasks::mix(mix_121);
    at.set(Step::Mix_123);
    let mix_123 = tasks::mix(mix_122);
    at.set(Step::Mix_124);
    let mix_124 = tasks::mix(mix_123);
    at.set(Step::Mix_125);
    let mix_125 = tasks::mix(mix_124);
    at.set(Step::Mix_126);
    let mix_126 = tasks::mix(mix_125);
    at.set(Step::Mix_127);
    let mix_127 = tasks::mix(mix_126);
    at.set(Step::Mix_128);
    let mix_128 = tasks::mix(mix_127);
    at.set(Step::Mix_129);
    let mix_129 = tasks::mix(mix_128);
    at.set(Step::Mix_130);
    let mix_130 = tasks::mix(mix_129);
    at.set(Step::Mix_131);
    let mix_131 = tasks::mix(mix_130);
    at.set(Step::Mix_132);
    let mix_132 = tasks::mix(mix_131);
    at.set(Step::Mix_133);
    let mix_133 = tasks::mix(mix_132);
    at.set(Step::Mix_134);
    let mix_134 = tasks::mix(mix_133);
    at.set(Step::Mix_135);
    let mix_135 = tasks::mix(mix_134);
    at.set(Step::Mix_136);
    let mix_136 = tasks::mix(mix_135);
    at.set(Step::Mix_137);
    let mix_137 = tasks::mix(mix_136);
    at.set(Step::Mix_138);
    let mix_138 = tasks::mix(mix_137);
    at.set(Step::Mix_139);
    let mix_139 = tasks::mix(mix_138);
    at.set(Step::Mix_140);
    let mix_140 = tasks::mix(mix_139);
    at.set(Step::Mix_141);
    let mix_141 = tasks::mix(mix_140);
    at.set(Step::Mix_142);
    let mix_142 = tasks::mix(mix_141);
    at.set(Step::Mix_143);
    let mix_143 = tasks::mix(mix_142);
    at.set(Step::Mix_144);
    let mix_144 = tasks::mix(mix_143);
    at.set(Step::Mix_145);
    let mix_145 = tasks::mix(mix_144);
    at.set(Step::Mix_146);
    let mix_146 = tasks::mix(mix_145);
    at.set(Step::Mix_147);
    let mix_147 = tasks::mix(mix_146);
    at.set(Step::Mix_148);
    let mix_148 = tasks::mix(mix_147);
    at.set(Step::Mix_149);
    let mix_149 = tasks::mix(mix_148);
    at.set(Step::Mix_150);
    let mix_150 = tasks::mix(mix_149);
    Ok(mix_150)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_4(run: &Run, at: &At<Step>, mix_150: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_151);
    let mix_151 = tasks::mix(mix_150);
    at.set(Step::Mix_152);
    let mix_152 = tasks::mix(mix_151);
    at.set(Step::Mix_153);
    let mix_153 = tasks::mix(mix_152);
    at.set(Step::Mix_154);
    let mix_154 = tasks::mix(mix_153);
    at.set(Step::Mix_155);
    let mix_155 = tasks::mix(mix_154);
    at.set(Step::Mix_156);
    let mix_156 = tasks::mix(mix_155);
    at.set(Step::Mix_157);
    let mix_157 = tasks::mix(mix_156);
    at.set(Step::Mix_158);
    let mix_158 = tasks::mix(mix_157);
    at.set(Step::Mix_159);
    let mix_159 = tasks::mix(mix_158);
    at.set(Step::Mix_160);
    let mix_160 = tasks::mix(mix_159);
    at.set(Step::Mix_161);
    let mix_161 = tasks::mix(mix_160);
    at.set(Step::Mix_162);
    let mix_162 = tasks::mix(mix_161);
    at.set(Step::Mix_163);
    let mix_163 = tasks::mix(mix_162);
    at.set(Step::Mix_164);
    let mix_164 = tasks::mix(mix_163);
    at.set(Step::Mix_165);
    let mix_165 = tasks::mix(mix_164);
    at.set(Step::Mix_166);
    let mix_166 = tasks::mix(mix_165);
    at.set(Step::Mix_167);
    let mix_167 = tasks::mix(mix_166);
    at.set(Step::Mix_168);
    let mix_168 = tasks::mix(mix_167);
    at.set(Step::Mix_169);
    let mix_169 = tasks::mix(mix_168);
    at.set(Step::Mix_170);
    let mix_170 = tasks::mix(mix_169);
    at.set(Step::Mix_171);
    let mix_171 = tasks::mix(mix_170);
    at.set(Step::Mix_172);
    let mix_172 = tasks::mix(mix_171);
    at.set(Step::Mix_173);
    let mix_173 = tasks::mix(mix_172);
    at.set(Step::Mix_174);
    let mix_174 = tasks::mix(mix_173);
    at.set(Step::Mix_175);
    let mix_175 = tasks::mix(mix_174);
    at.set(Step::Mix_176);
    let mix_176 = tasks::mix(mix_175);
    at.set(Step::Mix_177);
    let mix_177 = tasks::mix(mix_176);
    at.set(Step::Mix_178);
    let mix_178 = tasks::mix(mix_177);
    at.set(Step::Mix_179);
    let mix_179 = tasks::mix(mix_178);
    at.set(Step::Mix_180);
    let mix_180 = tasks::mix(mix_179);
    at.set(Step::Mix_181);
    let mix_181 = tasks::mix(mix_180);
    at.set(Step::Mix_182);
    let mix_182 = tasks::mix(mix_181);
    at.set(Step::Mix_183);
    let mix_183 = tasks::mix(mix_182);
    at.set(Step::Mix_184);
    let mix_184 = tasks::mix(mix_183);
    at.set(Step::Mix_185);
    let mix_185 = tasks::mix(mix_184);
    at.set(Step::Mix_186);
    let mix_186 = tasks::mix(mix_185);
    at.set(Step::Mix_187);
    let mix_187 = tasks::mix(mix_186);
    at.set(Step::Mix_188);
    let mix_188 = tasks::mix(mix_187);
    at.set(Step::Mix_189);
    let mix_189 = tasks::mix(mix_188);
    at.set(Step::Mix_190);
    let mix_190 = tasks::mix(mix_189);
    at.set(Step::Mix_191);
    let mix_191 = tasks::mix(mix_190);
    at.set(Step::Mix_192);
    let mix_192 = tasks::mix(mix_191);
    at.set(Step::Mix_193);
    let mix_193 = tasks::mix(mix_192);
    at.set(Step::Mix_194);
    let mix_194 = tasks::mix(mix_193);
    at.set(Step::Mix_195);
    let mix_195 = tasks::mix(mix_194);
    at.set(Step::Mix_196);
    let mix_196 = tasks::mix(mix_195);
    at.set(Step::Mix_197);
    let mix_197 = tasks::mix(mix_196);
    at.set(Step::Mix_198);
    let mix_198 = tasks::mix(mix_197);
    at.set(Step::Mix_199);
    let mix_199 = tasks::mix(mix_198);
    at.set(Step::Mix_200);
    let mix_200 = tasks::mix(mix_199);
    Ok(mix_200)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_5(run: &Run, at: &At<Step>, mix_200: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_201);
    let mix_201 = tasks::mix(mix_200);
    at.set(Step::Mix_202);
    let mix_202 = tasks::mix(mix_201);
    at.set(Step::Mix_203);
    let mix_203 = tasks::mix(mix_202);
    at.set(Step::Mix_204);
    let mix_204 = tasks::mix(mix_203);
    at.set(Step::Mix_205);
    let mix_205 = tasks::mix(mix_204);
    at.set(Step::Mix_206);
    let mix_206 = tasks::mix(mix_205);
    at.set(Step::Mix_207);
    let mix_207 = tasks::mix(mix_206);
    at.set(Step::Mix_208);
    let mix_208 = tasks::mix(mix_207);
    at.set(Step::Mix_209);
    let mix_209 = tasks::mix(mix_208);
    at.set(Step::Mix_210);
    let mix_210 = tasks::mix(mix_209);
    at.set(Step::Mix_211);
    let mix_211 = tasks::mix(mix_210);
    at.set(Step::Mix_212);
    let mix_212 = tasks::mix(mix_211);
    at.set(Step::Mix_213);
    let mix_213 = tasks::mix(mix_212);
    at.set(Step::Mix_214);
    let mix_214 = tasks::mix(mix_213);
    at.set(Step::Mix_215);
    let mix_215 = tasks::mix(mix_214);
    at.set(Step::Mix_216);
    let mix_216 = tasks::mix(mix_215);
    at.set(Step::Mix_217);
    let mix_217 = tasks::mix(mix_216);
    at.set(Step::Mix_218);
    let mix_218 = tasks::mix(mix_217);
    at.set(Step::Mix_219);
    let mix_219 = tasks::mix(mix_218);
    at.set(Step::Mix_220);
    let mix_220 = tasks::mix(mix_219);
    at.set(Step::Mix_221);
    let mix_221 = tasks::mix(mix_220);
    at.set(Step::Mix_222);
    let mix_222 = tasks::mix(mix_221);
    at.set(Step::Mix_223);
    let mix_223 = tasks::mix(mix_222);
    at.set(Step::Mix_224);
    let mix_224 = tasks::mix(mix_223);
    at.set(Step::Mix_225);
    let mix_225 = tasks::mix(mix_224);
    at.set(Step::Mix_226);
    let mix_226 = tasks::mix(mix_225);
    at.set(Step::Mix_227);
    let mix_227 = tasks::mix(mix_226);
    at.set(Step::Mix_228);
    let mix_228 = tasks::mix(mix_227);
    at.set(Step::Mix_229);
    let mix_229 = tasks::mix(mix_228);
    at.set(Step::Mix_230);
    let mix_230 = tasks::mix(mix_229);
    at.set(Step::Mix_231);
    let mix_231 = tasks::mix(mix_230);
    at.set(Step::Mix_232);
    let mix_232 = tasks::mix(mix_231);
    at.set(Step::Mix_233);
    let mix_233 = tasks::mix(mix_232);
    at.set(Step::Mix_234);
    let mix_234 = tasks::mix(mix_233);
    at.set(Step::Mix_235);
    let mix_235 = tasks::mix(mix_234);
    at.set(Step::Mix_236);
    let mix_236 = tasks::mix(mix_235);
    at.set(Step::Mix_237);
    let mix_237 = tasks::mix(mix_236);
    at.set(Step::Mix_238);
    let mix_238 = tasks::mix(mix_237);
    at.set(Step::Mix_239);
    let mix_239 = tasks::mix(mix_238);
    at.set(Step::Mix_240);
    let mix_240 = tasks::mix(mix_239);
    at.set(Step::Mix_241);
    let mix_241 = tasks::mix(mix_240);
    at.set(Step::Mix_242);
    let mix_242 = tasks::mix(mix_241);
    at.set(Step::Mix_243);
    let mix_243 = tasks::mix(mix_242);
    at.set(Step::Mix_244);
    let mix_244 = tasks::mix(mix_243);
    at.set(Step::Mix_245);
    let mix_245 = tasks::mix(mix_244);
    at.set(Step::Mix_246);
    let mix_246 = tasks::mix(mix_245);
    at.set(Step::Mix_247);
    let mix_247 = tasks::mix(mix_246);
    at.set(Step::Mix_248);
    let mix_248 = tasks::mix(mix_247);
    at.set(Step::Mix_249);
    let mix_249 = tasks::mix(mix_248);
    at.set(Step::Mix_250);
    let mix_250 = tasks::mix(mix_249);
    Ok(mix_250)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_6(run: &Run, at: &At<Step>, mix_250: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_251);
    let mix_251 = tasks::mix(mix_250);
    at.set(Step::Mix_252);
    let mix_252 = tasks::mix(mix_251);
    at.set(Step::Mix_253);
    let mix_253 = tasks::mix(mix_252);
    at.set(Step::Mix_254);
    let mix_254 = tasks::mix(mix_253);
    at.set(Step::Mix_255);
    let mix_255 = tasks::mix(mix_254);
    at.set(Step::Mix_256);
    let mix_256 = tasks::mix(mix_255);
    at.set(Step::Mix_257);
    let mix_257 = tasks::mix(mix_256);
    at.set(Step::Mix_258);
    let mix_258 = tasks::mix(mix_257);
    at.set(Step::Mix_259);
    let mix_259 = tasks::mix(mix_258);
    at.set(Step::Mix_260);
    let mix_260 = tasks::mix(mix_259);
    at.set(Step::Mix_261);
    let mix_261 = tasks::mix(mix_260);
    at.set(Step::Mix_262);
    let mix_262 = tasks::mix(mix_261);
    at.set(Step::Mix_263);
    let mix_263 = tasks::mix(mix_262);
    at.set(Step::Mix_264);
    let mix_264 = tasks::mix(mix_263);
    at.set(Step::Mix_265);
    let mix_265 = tasks::mix(mix_264);
    at.set(Step::Mix_266);
    let mix_266 = tasks::mix(mix_265);
    at.set(Step::Mix_267);
    let mix_267 = tasks::mix(mix_266);
    at.set(Step::Mix_268);
    let mix_268 = tasks::mix(mix_267);
    at.set(Step::Mix_269);
    let mix_269 = tasks::mix(mix_268);
    at.set(Step::Mix_270);
    let mix_270 = tasks::mix(mix_269);
    at.set(Step::Mix_271);
    let mix_271 = tasks::mix(mix_270);
    at.set(Step::Mix_272);
    let mix_272 = tasks::mix(mix_271);
    at.set(Step::Mix_273);
    let mix_273 = tasks::mix(mix_272);
    at.set(Step::Mix_274);
    let mix_274 = tasks::mix(mix_273);
    at.set(Step::Mix_275);
    let mix_275 = tasks::mix(mix_274);
    at.set(Step::Mix_276);
    let mix_276 = tasks::mix(mix_275);
    at.set(Step::Mix_277);
    let mix_277 = tasks::mix(mix_276);
    at.set(Step::Mix_278);
    let mix_278 = tasks::mix(mix_277);
    at.set(Step::Mix_279);
    let mix_279 = tasks::mix(mix_278);
    at.set(Step::Mix_280);
    let mix_280 = tasks::mix(mix_279);
    at.set(Step::Mix_281);
    let mix_281 = tasks::mix(mix_280);
    at.set(Step::Mix_282);
    let mix_282 = tasks::mix(mix_281);
    at.set(Step::Mix_283);
    let mix_283 = tasks::mix(mix_282);
    at.set(Step::Mix_284);
    let mix_284 = tasks::mix(mix_283);
    at.set(Step::Mix_285);
    let mix_285 = tasks::mix(mix_284);
    at.set(Step::Mix_286);
    let mix_286 = tasks::mix(mix_285);
    at.set(Step::Mix_287);
    let mix_287 = tasks::mix(mix_286);
    at.set(Step::Mix_288);
    let mix_288 = tasks::mix(mix_287);
    at.set(Step::Mix_289);
    let mix_289 = tasks::mix(mix_288);
    at.set(Step::Mix_290);
    let mix_290 = tasks::mix(mix_289);
    at.set(Step::Mix_291);
    let mix_291 = tasks::mix(mix_290);
    at.set(Step::Mix_292);
    let mix_292 = tasks::mix(mix_291);
    at.set(Step::Mix_293);
    let mix_293 = tasks::mix(mix_292);
    at.set(Step::Mix_294);
    let mix_294 = tasks::mix(mix_293);
    at.set(Step::Mix_295);
    let mix_295 = tasks::mix(mix_294);
    at.set(Step::Mix_296);
    let mix_296 = tasks::mix(mix_295);
    at.set(Step::Mix_297);
    let mix_297 = tasks::mix(mix_296);
    at.set(Step::Mix_298);
    let mix_298 = tasks::mix(mix_297);
    at.set(Step::Mix_299);
    let mix_299 = tasks::mix(mix_298);
    at.set(Step::Mix_300);
    let mix_300 = tasks::mix(mix_299);
    Ok(mix_300)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_7(run: &Run, at: &At<Step>, mix_300: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_301);
    let mix_301 = tasks::mix(mix_300);
    at.set(Step::Mix_302);
    let mix_302 = tasks::mix(mix_301);
    at.set(Step::Mix_303);
    let mix_303 = tasks::mix(mix_302);
    at.set(Step::Mix_304);
    let mix_304 = tasks::mix(mix_303);
    at.set(Step::Mix_305);
    let mix_305 = tasks::mix(mix_304);
    at.set(Step::Mix_306);
    let mix_306 = tasks::mix(mix_305);
    at.set(Step::Mix_307);
    let mix_307 = tasks::mix(mix_306);
    at.set(Step::Mix_308);
    let mix_308 = tasks::mix(mix_307);
    at.set(Step::Mix_309);
    let mix_309 = tasks::mix(mix_308);
    at.set(Step::Mix_310);
    let mix_310 = tasks::mix(mix_309);
    at.set(Step::Mix_311);
    let mix_311 = tasks::mix(mix_310);
    at.set(Step::Mix_312);
    let mix_312 = tasks::mix(mix_311);
    at.set(Step::Mix_313);
    let mix_313 = tasks::mix(mix_312);
    at.set(Step::Mix_314);
    let mix_314 = tasks::mix(mix_313);
    at.set(Step::Mix_315);
    let mix_315 = tasks::mix(mix_314);
    at.set(Step::Mix_316);
    let mix_316 = tasks::mix(mix_315);
    at.set(Step::Mix_317);
    let mix_317 = tasks::mix(mix_316);
    at.set(Step::Mix_318);
    let mix_318 = tasks::mix(mix_317);
    at.set(Step::Mix_319);
    let mix_319 = tasks::mix(mix_318);
    at.set(Step::Mix_320);
    let mix_320 = tasks::mix(mix_319);
    at.set(Step::Mix_321);
    let mix_321 = tasks::mix(mix_320);
    at.set(Step::Mix_322);
    let mix_322 = tasks::mix(mix_321);
    at.set(Step::Mix_323);
    let mix_323 = tasks::mix(mix_322);
    at.set(Step::Mix_324);
    let mix_324 = tasks::mix(mix_323);
    at.set(Step::Mix_325);
    let mix_325 = tasks::mix(mix_324);
    at.set(Step::Mix_326);
    let mix_326 = tasks::mix(mix_325);
    at.set(Step::Mix_327);
    let mix_327 = tasks::mix(mix_326);
    at.set(Step::Mix_328);
    let mix_328 = tasks::mix(mix_327);
    at.set(Step::Mix_329);
    let mix_329 = tasks::mix(mix_328);
    at.set(Step::Mix_330);
    let mix_330 = tasks::mix(mix_329);
    at.set(Step::Mix_331);
    let mix_331 = tasks::mix(mix_330);
    at.set(Step::Mix_332);
    let mix_332 = tasks::mix(mix_331);
    at.set(Step::Mix_333);
    let mix_333 = tasks::mix(mix_332);
    at.set(Step::Mix_334);
    let mix_334 = tasks::mix(mix_333);
    at.set(Step::Mix_335);
    let mix_335 = tasks::mix(mix_334);
    at.set(Step::Mix_336);
    let mix_336 = tasks::mix(mix_335);
    at.set(Step::Mix_337);
    let mix_337 = tasks::mix(mix_336);
    at.set(Step::Mix_338);
    let mix_338 = tasks::mix(mix_337);
    at.set(Step::Mix_339);
    let mix_339 = tasks::mix(mix_338);
    at.set(Step::Mix_340);
    let mix_340 = tasks::mix(mix_339);
    at.set(Step::Mix_341);
    let mix_341 = tasks::mix(mix_340);
    at.set(Step::Mix_342);
    let mix_342 = tasks::mix(mix_341);
    at.set(Step::Mix_343);
    let mix_343 = tasks::mix(mix_342);
    at.set(Step::Mix_344);
    let mix_344 = tasks::mix(mix_343);
    at.set(Step::Mix_345);
    let mix_345 = tasks::mix(mix_344);
    at.set(Step::Mix_346);
    let mix_346 = tasks::mix(mix_345);
    at.set(Step::Mix_347);
    let mix_347 = tasks::mix(mix_346);
    at.set(Step::Mix_348);
    let mix_348 = tasks::mix(mix_347);
    at.set(Step::Mix_349);
    let mix_349 = tasks::mix(mix_348);
    at.set(Step::Mix_350);
    let mix_350 = tasks::mix(mix_349);
    Ok(mix_350)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_8(run: &Run, at: &At<Step>, mix_350: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_351);
    let mix_351 = tasks::mix(mix_350);
    at.set(Step::Mix_352);
    let mix_352 = tasks::mix(mix_351);
    at.set(Step::Mix_353);
    let mix_353 = tasks::mix(mix_352);
    at.set(Step::Mix_354);
    let mix_354 = tasks::mix(mix_353);
    at.set(Step::Mix_355);
    let mix_355 = tasks::mix(mix_354);
    at.set(Step::Mix_356);
    let mix_356 = tasks::mix(mix_355);
    at.set(Step::Mix_357);
    let mix_357 = tasks::mix(mix_356);
    at.set(Step::Mix_358);
    let mix_358 = tasks::mix(mix_357);
    at.set(Step::Mix_359);
    let mix_359 = tasks::mix(mix_358);
    at.set(Step::Mix_360);
    let mix_360 = tasks::mix(mix_359);
    at.set(Step::Mix_361);
    let mix_361 = tasks::mix(mix_360);
    at.set(Step::Mix_362);
    let mix_362 = tasks::mix(mix_361);
    at.set(Step::Mix_363);
    let mix_363 = tasks::mix(mix_362);
    at.set(Step::Mix_364);
    let mix_364 = tasks::mix(mix_363);
    at.set(Step::Mix_365);
    let mix_365 = tasks::mix(mix_364);
    at.set(Step::Mix_366);
    let mix_366 = tasks::mix(mix_365);
    at.set(Step::Mix_367);
    let mix_367 = tasks::mix(mix_366);
    at.set(Step::Mix_368);
    let mix_368 = tasks::mix(mix_367);
    at.set(Step::Mix_369);
    let mix_369 = tasks::mix(mix_368);
    at.set(Step::Mix_370);
    let mix_370 = tasks::mix(mix_369);
    at.set(Step::Mix_371);
    let mix_371 = tasks::mix(mix_370);
    at.set(Step::Mix_372);
    let mix_372 = tasks::mix(mix_371);
    at.set(Step::Mix_373);
    let mix_373 = tasks::mix(mix_372);
    at.set(Step::Mix_374);
    let mix_374 = tasks::mix(mix_373);
    at.set(Step::Mix_375);
    let mix_375 = tasks::mix(mix_374);
    at.set(Step::Mix_376);
    let mix_376 = tasks::mix(mix_375);
    at.set(Step::Mix_377);
    let mix_377 = tasks::mix(mix_376);
    at.set(Step::Mix_378);
    let mix_378 = tasks::mix(mix_377);
    at.set(Step::Mix_379);
    let mix_379 = tasks::mix(mix_378);
    at.set(Step::Mix_380);
    let mix_380 = tasks::mix(mix_379);
    at.set(Step::Mix_381);
    let mix_381 = tasks::mix(mix_380);
    at.set(Step::Mix_382);
    let mix_382 = tasks::mix(mix_381);
    at.set(Step::Mix_383);
    let mix_383 = tasks::mix(mix_382);
    at.set(Step::Mix_384);
    let mix_384 = tasks::mix(mix_383);
    at.set(Step::Mix_385);
    let mix_385 = tasks::mix(mix_384);
    at.set(Step::Mix_386);
    let mix_386 = tasks::mix(mix_385);
    at.set(Step::Mix_387);
    let mix_387 = tasks::mix(mix_386);
    at.set(Step::Mix_388);
    let mix_388 = tasks::mix(mix_387);
    at.set(Step::Mix_389);
    let mix_389 = tasks::mix(mix_388);
    at.set(Step::Mix_390);
    let mix_390 = tasks::mix(mix_389);
    at.set(Step::Mix_391);
    let mix_391 = tasks::mix(mix_390);
    at.set(Step::Mix_392);
    let mix_392 = tasks::mix(mix_391);
    at.set(Step::Mix_393);
    let mix_393 = tasks::mix(mix_392);
    at.set(Step::Mix_394);
    let mix_394 = tasks::mix(mix_393);
    at.set(Step::Mix_395);
    let mix_395 = tasks::mix(mix_394);
    at.set(Step::Mix_396);
    let mix_396 = tasks::mix(mix_395);
    at.set(Step::Mix_397);
    let mix_397 = tasks::mix(mix_396);
    at.set(Step::Mix_398);
    let mix_398 = tasks::mix(mix_397);
    at.set(Step::Mix_399);
    let mix_399 = tasks::mix(mix_398);
    at.set(Step::Mix_400);
    let mix_400 = tasks::mix(mix_399);
    Ok(mix_400)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_9(run: &Run, at: &At<Step>, mix_400: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_401);
    let mix_401 = tasks::mix(mix_400);
    at.set(Step::Mix_402);
    let mix_402 = tasks::mix(mix_401);
    at.set(Step::Mix_403);
    let mix_403 = tasks::mix(mix_402);
    at.set(Step::Mix_404);
    let mix_404 = tasks::mix(mix_403);
    at.set(Step::Mix_405);
    let mix_405 = tasks::mix(mix_404);
    at.set(Step::Mix_406);
    let mix_406 = tasks::mix(mix_405);
    at.set(Step::Mix_407);
    let mix_407 = tasks::mix(mix_406);
    at.set(Step::Mix_408);
    let mix_408 = tasks::mix(mix_407);
    at.set(Step::Mix_409);
    let mix_409 = tasks::mix(mix_408);
    at.set(Step::Mix_410);
    let mix_410 = tasks::mix(mix_409);
    at.set(Step::Mix_411);
    let mix_411 = tasks::mix(mix_410);
    at.set(Step::Mix_412);
    let mix_412 = tasks::mix(mix_411);
    at.set(Step::Mix_413);
    let mix_413 = tasks::mix(mix_412);
    at.set(Step::Mix_414);
    let mix_414 = tasks::mix(mix_413);
    at.set(Step::Mix_415);
    let mix_415 = tasks::mix(mix_414);
    at.set(Step::Mix_416);
    let mix_416 = tasks::mix(mix_415);
    at.set(Step::Mix_417);
    let mix_417 = tasks::mix(mix_416);
    at.set(Step::Mix_418);
    let mix_418 = tasks::mix(mix_417);
    at.set(Step::Mix_419);
    let mix_419 = tasks::mix(mix_418);
    at.set(Step::Mix_420);
    let mix_420 = tasks::mix(mix_419);
    at.set(Step::Mix_421);
    let mix_421 = tasks::mix(mix_420);
    at.set(Step::Mix_422);
    let mix_422 = tasks::mix(mix_421);
    at.set(Step::Mix_423);
    let mix_423 = tasks::mix(mix_422);
    at.set(Step::Mix_424);
    let mix_424 = tasks::mix(mix_423);
    at.set(Step::Mix_425);
    let mix_425 = tasks::mix(mix_424);
    at.set(Step::Mix_426);
    let mix_426 = tasks::mix(mix_425);
    at.set(Step::Mix_427);
    let mix_427 = tasks::mix(mix_426);
    at.set(Step::Mix_428);
    let mix_428 = tasks::mix(mix_427);
    at.set(Step::Mix_429);
    let mix_429 = tasks::mix(mix_428);
    at.set(Step::Mix_430);
    let mix_430 = tasks::mix(mix_429);
    at.set(Step::Mix_431);
    let mix_431 = tasks::mix(mix_430);
    at.set(Step::Mix_432);
    let mix_432 = tasks::mix(mix_431);
    at.set(Step::Mix_433);
    let mix_433 = tasks::mix(mix_432);
    at.set(Step::Mix_434);
    let mix_434 = tasks::mix(mix_433);
    at.set(Step::Mix_435);
    let mix_435 = tasks::mix(mix_434);
    at.set(Step::Mix_436);
    let mix_436 = tasks::mix(mix_435);
    at.set(Step::Mix_437);
    let mix_437 = tasks::mix(mix_436);
    at.set(Step::Mix_438);
    let mix_438 = tasks::mix(mix_437);
    at.set(Step::Mix_439);
    let mix_439 = tasks::mix(mix_438);
    at.set(Step::Mix_440);
    let mix_440 = tasks::mix(mix_439);
    at.set(Step::Mix_441);
    let mix_441 = tasks::mix(mix_440);
    at.set(Step::Mix_442);
    let mix_442 = tasks::mix(mix_441);
    at.set(Step::Mix_443);
    let mix_443 = tasks::mix(mix_442);
    at.set(Step::Mix_444);
    let mix_444 = tasks::mix(mix_443);
    at.set(Step::Mix_445);
    let mix_445 = tasks::mix(mix_444);
    at.set(Step::Mix_446);
    let mix_446 = tasks::mix(mix_445);
    at.set(Step::Mix_447);
    let mix_447 = tasks::mix(mix_446);
    at.set(Step::Mix_448);
    let mix_448 = tasks::mix(mix_447);
    at.set(Step::Mix_449);
    let mix_449 = tasks::mix(mix_448);
    at.set(Step::Mix_450);
    let mix_450 = tasks::mix(mix_449);
    Ok(mix_450)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_10(run: &Run, at: &At<Step>, mix_450: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_451);
    let mix_451 = tasks::mix(mix_450);
    at.set(Step::Mix_452);
    let mix_452 = tasks::mix(mix_451);
    at.set(Step::Mix_453);
    let mix_453 = tasks::mix(mix_452);
    at.set(Step::Mix_454);
    let mix_454 = tasks::mix(mix_453);
    at.set(Step::Mix_455);
    let mix_455 = tasks::mix(mix_454);
    at.set(Step::Mix_456);
    let mix_456 = tasks::mix(mix_455);
    at.set(Step::Mix_457);
    let mix_457 = tasks::mix(mix_456);
    at.set(Step::Mix_458);
    let mix_458 = tasks::mix(mix_457);
    at.set(Step::Mix_459);
    let mix_459 = tasks::mix(mix_458);
    at.set(Step::Mix_460);
    let mix_460 = tasks::mix(mix_459);
    at.set(Step::Mix_461);
    let mix_461 = tasks::mix(mix_460);
    at.set(Step::Mix_462);
    let mix_462 = tasks::mix(mix_461);
    at.set(Step::Mix_463);
    let mix_463 = tasks::mix(mix_462);
    at.set(Step::Mix_464);
    let mix_464 = tasks::mix(mix_463);
    at.set(Step::Mix_465);
    let mix_465 = tasks::mix(mix_464);
    at.set(Step::Mix_466);
    let mix_466 = tasks::mix(mix_465);
    at.set(Step::Mix_467);
    let mix_467 = tasks::mix(mix_466);
    at.set(Step::Mix_468);
    let mix_468 = tasks::mix(mix_467);
    at.set(Step::Mix_469);
    let mix_469 = tasks::mix(mix_468);
    at.set(Step::Mix_470);
    let mix_470 = tasks::mix(mix_469);
    at.set(Step::Mix_471);
    let mix_471 = tasks::mix(mix_470);
    at.set(Step::Mix_472);
    let mix_472 = tasks::mix(mix_471);
    at.set(Step::Mix_473);
    let mix_473 = tasks::mix(mix_472);
    at.set(Step::Mix_474);
    let mix_474 = tasks::mix(mix_473);
    at.set(Step::Mix_475);
    let mix_475 = tasks::mix(mix_474);
    at.set(Step::Mix_476);
    let mix_476 = tasks::mix(mix_475);
    at.set(Step::Mix_477);
    let mix_477 = tasks::mix(mix_476);
    at.set(Step::Mix_478);
    let mix_478 = tasks::mix(mix_477);
    at.set(Step::Mix_479);
    let mix_479 = tasks::mix(mix_478);
    at.set(Step::Mix_480);
    let mix_480 = tasks::mix(mix_479);
    at.set(Step::Mix_481);
    let mix_481 = tasks::mix(mix_480);
    at.set(Step::Mix_482);
    let mix_482 = tasks::mix(mix_481);
    at.set(Step::Mix_483);
    let mix_483 = tasks::mix(mix_482);
    at.set(Step::Mix_484);
    let mix_484 = tasks::mix(mix_483);
    at.set(Step::Mix_485);
    let mix_485 = tasks::mix(mix_484);
    at.set(Step::Mix_486);
    let mix_486 = tasks::mix(mix_485);
    at.set(Step::Mix_487);
    let mix_487 = tasks::mix(mix_486);
    at.set(Step::Mix_488);
    let mix_488 = tasks::mix(mix_487);
    at.set(Step::Mix_489);
    let mix_489 = tasks::mix(mix_488);
    at.set(Step::Mix_490);
    let mix_490 = tasks::mix(mix_489);
    at.set(Step::Mix_491);
    let mix_491 = tasks::mix(mix_490);
    at.set(Step::Mix_492);
    let mix_492 = tasks::mix(mix_491);
    at.set(Step::Mix_493);
    let mix_493 = tasks::mix(mix_492);
    at.set(Step::Mix_494);
    let mix_494 = tasks::mix(mix_493);
    at.set(Step::Mix_495);
    let mix_495 = tasks::mix(mix_494);
    at.set(Step::Mix_496);
    let mix_496 = tasks::mix(mix_495);
    at.set(Step::Mix_497);
    let mix_497 = tasks::mix(mix_496);
    at.set(Step::Mix_498);
    let mix_498 = tasks::mix(mix_497);
    at.set(Step::Mix_499);
    let mix_499 = tasks::mix(mix_498);
    at.set(Step::Mix_500);
    let mix_500 = tasks::mix(mix_499);
    Ok(mix_500)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_11(run: &Run, at: &At<Step>, mix_500: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_501);
    let mix_501 = tasks::mix(mix_500);
    at.set(Step::Mix_502);
    let mix_502 = tasks::mix(mix_501);
    at.set(Step::Mix_503);
    let mix_503 = tasks::mix(mix_502);
    at.set(Step::Mix_504);
    let mix_504 = tasks::mix(mix_503);
    at.set(Step::Mix_505);
    let mix_505 = tasks::mix(mix_504);
    at.set(Step::Mix_506);
    let mix_506 = tasks::mix(mix_505);
    at.set(Step::Mix_507);
    let mix_507 = tasks::mix(mix_506);
    at.set(Step::Mix_508);
    let mix_508 = tasks::mix(mix_507);
    at.set(Step::Mix_509);
    let mix_509 = tasks::mix(mix_508);
    at.set(Step::Mix_510);
    let mix_510 = tasks::mix(mix_509);
    at.set(Step::Mix_511);
    let mix_511 = tasks::mix(mix_510);
    at.set(Step::Mix_512);
    let mix_512 = tasks::mix(mix_511);
    at.set(Step::Mix_513);
    let mix_513 = tasks::mix(mix_512);
    at.set(Step::Mix_514);
    let mix_514 = tasks::mix(mix_513);
    at.set(Step::Mix_515);
    let mix_515 = tasks::mix(mix_514);
    at.set(Step::Mix_516);
    let mix_516 = tasks::mix(mix_515);
    at.set(Step::Mix_517);
    let mix_517 = tasks::mix(mix_516);
    at.set(Step::Mix_518);
    let mix_518 = tasks::mix(mix_517);
    at.set(Step::Mix_519);
    let mix_519 = tasks::mix(mix_518);
    at.set(Step::Mix_520);
    let mix_520 = tasks::mix(mix_519);
    at.set(Step::Mix_521);
    let mix_521 = tasks::mix(mix_520);
    at.set(Step::Mix_522);
    let mix_522 = tasks::mix(mix_521);
    at.set(Step::Mix_523);
    let mix_523 = tasks::mix(mix_522);
    at.set(Step::Mix_524);
    let mix_524 = tasks::mix(mix_523);
    at.set(Step::Mix_525);
    let mix_525 = tasks::mix(mix_524);
    at.set(Step::Mix_526);
    let mix_526 = tasks::mix(mix_525);
    at.set(Step::Mix_527);
    let mix_527 = tasks::mix(mix_526);
    at.set(Step::Mix_528);
    let mix_528 = tasks::mix(mix_527);
    at.set(Step::Mix_529);
    let mix_529 = tasks::mix(mix_528);
    at.set(Step::Mix_530);
    let mix_530 = tasks::mix(mix_529);
    at.set(Step::Mix_531);
    let mix_531 = tasks::mix(mix_530);
    at.set(Step::Mix_532);
    let mix_532 = tasks::mix(mix_531);
    at.set(Step::Mix_533);
    let mix_533 = tasks::mix(mix_532);
    at.set(Step::Mix_534);
    let mix_534 = tasks::mix(mix_533);
    at.set(Step::Mix_535);
    let mix_535 = tasks::mix(mix_534);
    at.set(Step::Mix_536);
    let mix_536 = tasks::mix(mix_535);
    at.set(Step::Mix_537);
    let mix_537 = tasks::mix(mix_536);
    at.set(Step::Mix_538);
    let mix_538 = tasks::mix(mix_537);
    at.set(Step::Mix_539);
    let mix_539 = tasks::mix(mix_538);
    at.set(Step::Mix_540);
    let mix_540 = tasks::mix(mix_539);
    at.set(Step::Mix_541);
    let mix_541 = tasks::mix(mix_540);
    at.set(Step::Mix_542);
    let mix_542 = tasks::mix(mix_541);
    at.set(Step::Mix_543);
    let mix_543 = tasks::mix(mix_542);
    at.set(Step::Mix_544);
    let mix_544 = tasks::mix(mix_543);
    at.set(Step::Mix_545);
    let mix_545 = tasks::mix(mix_544);
    at.set(Step::Mix_546);
    let mix_546 = tasks::mix(mix_545);
    at.set(Step::Mix_547);
    let mix_547 = tasks::mix(mix_546);
    at.set(Step::Mix_548);
    let mix_548 = tasks::mix(mix_547);
    at.set(Step::Mix_549);
    let mix_549 = tasks::mix(mix_548);
    at.set(Step::Mix_550);
    let mix_550 = tasks::mix(mix_549);
    Ok(mix_550)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_12(run: &Run, at: &At<Step>, mix_550: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_551);
    let mix_551 = tasks::mix(mix_550);
    at.set(Step::Mix_552);
    let mix_552 = tasks::mix(mix_551);
    at.set(Step::Mix_553);
    let mix_553 = tasks::mix(mix_552);
    at.set(Step::Mix_554);
    let mix_554 = tasks::mix(mix_553);
    at.set(Step::Mix_555);
    let mix_555 = tasks::mix(mix_554);
    at.set(Step::Mix_556);
    let mix_556 = tasks::mix(mix_555);
    at.set(Step::Mix_557);
    let mix_557 = tasks::mix(mix_556);
    at.set(Step::Mix_558);
    let mix_558 = tasks::mix(mix_557);
    at.set(Step::Mix_559);
    let mix_559 = tasks::mix(mix_558);
    at.set(Step::Mix_560);
    let mix_560 = tasks::mix(mix_559);
    at.set(Step::Mix_561);
    let mix_561 = tasks::mix(mix_560);
    at.set(Step::Mix_562);
    let mix_562 = tasks::mix(mix_561);
    at.set(Step::Mix_563);
    let mix_563 = tasks::mix(mix_562);
    at.set(Step::Mix_564);
    let mix_564 = tasks::mix(mix_563);
    at.set(Step::Mix_565);
    let mix_565 = tasks::mix(mix_564);
    at.set(Step::Mix_566);
    let mix_566 = tasks::mix(mix_565);
    at.set(Step::Mix_567);
    let mix_567 = tasks::mix(mix_566);
    at.set(Step::Mix_568);
    let mix_568 = tasks::mix(mix_567);
    at.set(Step::Mix_569);
    let mix_569 = tasks::mix(mix_568);
    at.set(Step::Mix_570);
    let mix_570 = tasks::mix(mix_569);
    at.set(Step::Mix_571);
    let mix_571 = tasks::mix(mix_570);
    at.set(Step::Mix_572);
    let mix_572 = tasks::mix(mix_571);
    at.set(Step::Mix_573);
    let mix_573 = tasks::mix(mix_572);
    at.set(Step::Mix_574);
    let mix_574 = tasks::mix(mix_573);
    at.set(Step::Mix_575);
    let mix_575 = tasks::mix(mix_574);
    at.set(Step::Mix_576);
    let mix_576 = tasks::mix(mix_575);
    at.set(Step::Mix_577);
    let mix_577 = tasks::mix(mix_576);
    at.set(Step::Mix_578);
    let mix_578 = tasks::mix(mix_577);
    at.set(Step::Mix_579);
    let mix_579 = tasks::mix(mix_578);
    at.set(Step::Mix_580);
    let mix_580 = tasks::mix(mix_579);
    at.set(Step::Mix_581);
    let mix_581 = tasks::mix(mix_580);
    at.set(Step::Mix_582);
    let mix_582 = tasks::mix(mix_581);
    at.set(Step::Mix_583);
    let mix_583 = tasks::mix(mix_582);
    at.set(Step::Mix_584);
    let mix_584 = tasks::mix(mix_583);
    at.set(Step::Mix_585);
    let mix_585 = tasks::mix(mix_584);
    at.set(Step::Mix_586);
    let mix_586 = tasks::mix(mix_585);
    at.set(Step::Mix_587);
    let mix_587 = tasks::mix(mix_586);
    at.set(Step::Mix_588);
    let mix_588 = tasks::mix(mix_587);
    at.set(Step::Mix_589);
    let mix_589 = tasks::mix(mix_588);
    at.set(Step::Mix_590);
    let mix_590 = tasks::mix(mix_589);
    at.set(Step::Mix_591);
    let mix_591 = tasks::mix(mix_590);
    at.set(Step::Mix_592);
    let mix_592 = tasks::mix(mix_591);
    at.set(Step::Mix_593);
    let mix_593 = tasks::mix(mix_592);
    at.set(Step::Mix_594);
    let mix_594 = tasks::mix(mix_593);
    at.set(Step::Mix_595);
    let mix_595 = tasks::mix(mix_594);
    at.set(Step::Mix_596);
    let mix_596 = tasks::mix(mix_595);
    at.set(Step::Mix_597);
    let mix_597 = tasks::mix(mix_596);
    at.set(Step::Mix_598);
    let mix_598 = tasks::mix(mix_597);
    at.set(Step::Mix_599);
    let mix_599 = tasks::mix(mix_598);
    at.set(Step::Mix_600);
    let mix_600 = tasks::mix(mix_599);
    Ok(mix_600)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_13(run: &Run, at: &At<Step>, mix_600: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_601);
    let mix_601 = tasks::mix(mix_600);
    at.set(Step::Mix_602);
    let mix_602 = tasks::mix(mix_601);
    at.set(Step::Mix_603);
    let mix_603 = tasks::mix(mix_602);
    at.set(Step::Mix_604);
    let mix_604 = tasks::mix(mix_603);
    at.set(Step::Mix_605);
    let mix_605 = tasks::mix(mix_604);
    at.set(Step::Mix_606);
    let mix_606 = tasks::mix(mix_605);
    at.set(Step::Mix_607);
    let mix_607 = tasks::mix(mix_606);
    at.set(Step::Mix_608);
    let mix_608 = tasks::mix(mix_607);
    at.set(Step::Mix_609);
    let mix_609 = tasks::mix(mix_608);
    at.set(Step::Mix_610);
    let mix_610 = tasks::mix(mix_609);
    at.set(Step::Mix_611);
    let mix_611 = tasks::mix(mix_610);
    at.set(Step::Mix_612);
    let mix_612 = tasks::mix(mix_611);
    at.set(Step::Mix_613);
    let mix_613 = tasks::mix(mix_612);
    at.set(Step::Mix_614);
    let mix_614 = tasks::mix(mix_613);
    at.set(Step::Mix_615);
    let mix_615 = tasks::mix(mix_614);
    at.set(Step::Mix_616);
    let mix_616 = tasks::mix(mix_615);
    at.set(Step::Mix_617);
    let mix_617 = tasks::mix(mix_616);
    at.set(Step::Mix_618);
    let mix_618 = tasks::mix(mix_617);
    at.set(Step::Mix_619);
    let mix_619 = tasks::mix(mix_618);
    at.set(Step::Mix_620);
    let mix_620 = tasks::mix(mix_619);
    at.set(Step::Mix_621);
    let mix_621 = tasks::mix(mix_620);
    at.set(Step::Mix_622);
    let mix_622 = tasks::mix(mix_621);
    at.set(Step::Mix_623);
    let mix_623 = tasks::mix(mix_622);
    at.set(Step::Mix_624);
    let mix_624 = tasks::mix(mix_623);
    at.set(Step::Mix_625);
    let mix_625 = tasks::mix(mix_624);
    at.set(Step::Mix_626);
    let mix_626 = tasks::mix(mix_625);
    at.set(Step::Mix_627);
    let mix_627 = tasks::mix(mix_626);
    at.set(Step::Mix_628);
    let mix_628 = tasks::mix(mix_627);
    at.set(Step::Mix_629);
    let mix_629 = tasks::mix(mix_628);
    at.set(Step::Mix_630);
    let mix_630 = tasks::mix(mix_629);
    at.set(Step::Mix_631);
    let mix_631 = tasks::mix(mix_630);
    at.set(Step::Mix_632);
    let mix_632 = tasks::mix(mix_631);
    at.set(Step::Mix_633);
    let mix_633 = tasks::mix(mix_632);
    at.set(Step::Mix_634);
    let mix_634 = tasks::mix(mix_633);
    at.set(Step::Mix_635);
    let mix_635 = tasks::mix(mix_634);
    at.set(Step::Mix_636);
    let mix_636 = tasks::mix(mix_635);
    at.set(Step::Mix_637);
    let mix_637 = tasks::mix(mix_636);
    at.set(Step::Mix_638);
    let mix_638 = tasks::mix(mix_637);
    at.set(Step::Mix_639);
    let mix_639 = tasks::mix(mix_638);
    at.set(Step::Mix_640);
    let mix_640 = tasks::mix(mix_639);
    at.set(Step::Mix_641);
    let mix_641 = tasks::mix(mix_640);
    at.set(Step::Mix_642);
    let mix_642 = tasks::mix(mix_641);
    at.set(Step::Mix_643);
    let mix_643 = tasks::mix(mix_642);
    at.set(Step::Mix_644);
    let mix_644 = tasks::mix(mix_643);
    at.set(Step::Mix_645);
    let mix_645 = tasks::mix(mix_644);
    at.set(Step::Mix_646);
    let mix_646 = tasks::mix(mix_645);
    at.set(Step::Mix_647);
    let mix_647 = tasks::mix(mix_646);
    at.set(Step::Mix_648);
    let mix_648 = tasks::mix(mix_647);
    at.set(Step::Mix_649);
    let mix_649 = tasks::mix(mix_648);
    at.set(Step::Mix_650);
    let mix_650 = tasks::mix(mix_649);
    Ok(mix_650)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_14(run: &Run, at: &At<Step>, mix_650: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_651);
    let mix_651 = tasks::mix(mix_650);
    at.set(Step::Mix_652);
    let mix_652 = tasks::mix(mix_651);
    at.set(Step::Mix_653);
    let mix_653 = tasks::mix(mix_652);
    at.set(Step::Mix_654);
    let mix_654 = tasks::mix(mix_653);
    at.set(Step::Mix_655);
    let mix_655 = tasks::mix(mix_654);
    at.set(Step::Mix_656);
    let mix_656 = tasks::mix(mix_655);
    at.set(Step::Mix_657);
    let mix_657 = tasks::mix(mix_656);
    at.set(Step::Mix_658);
    let mix_658 = tasks::mix(mix_657);
    at.set(Step::Mix_659);
    let mix_659 = tasks::mix(mix_658);
    at.set(Step::Mix_660);
    let mix_660 = tasks::mix(mix_659);
    at.set(Step::Mix_661);
    let mix_661 = tasks::mix(mix_660);
    at.set(Step::Mix_662);
    let mix_662 = tasks::mix(mix_661);
    at.set(Step::Mix_663);
    let mix_663 = tasks::mix(mix_662);
    at.set(Step::Mix_664);
    let mix_664 = tasks::mix(mix_663);
    at.set(Step::Mix_665);
    let mix_665 = tasks::mix(mix_664);
    at.set(Step::Mix_666);
    let mix_666 = tasks::mix(mix_665);
    at.set(Step::Mix_667);
    let mix_667 = tasks::mix(mix_666);
    at.set(Step::Mix_668);
    let mix_668 = tasks::mix(mix_667);
    at.set(Step::Mix_669);
    let mix_669 = tasks::mix(mix_668);
    at.set(Step::Mix_670);
    let mix_670 = tasks::mix(mix_669);
    at.set(Step::Mix_671);
    let mix_671 = tasks::mix(mix_670);
    at.set(Step::Mix_672);
    let mix_672 = tasks::mix(mix_671);
    at.set(Step::Mix_673);
    let mix_673 = tasks::mix(mix_672);
    at.set(Step::Mix_674);
    let mix_674 = tasks::mix(mix_673);
    at.set(Step::Mix_675);
    let mix_675 = tasks::mix(mix_674);
    at.set(Step::Mix_676);
    let mix_676 = tasks::mix(mix_675);
    at.set(Step::Mix_677);
    let mix_677 = tasks::mix(mix_676);
    at.set(Step::Mix_678);
    let mix_678 = tasks::mix(mix_677);
    at.set(Step::Mix_679);
    let mix_679 = tasks::mix(mix_678);
    at.set(Step::Mix_680);
    let mix_680 = tasks::mix(mix_679);
    at.set(Step::Mix_681);
    let mix_681 = tasks::mix(mix_680);
    at.set(Step::Mix_682);
    let mix_682 = tasks::mix(mix_681);
    at.set(Step::Mix_683);
    let mix_683 = tasks::mix(mix_682);
    at.set(Step::Mix_684);
    let mix_684 = tasks::mix(mix_683);
    at.set(Step::Mix_685);
    let mix_685 = tasks::mix(mix_684);
    at.set(Step::Mix_686);
    let mix_686 = tasks::mix(mix_685);
    at.set(Step::Mix_687);
    let mix_687 = tasks::mix(mix_686);
    at.set(Step::Mix_688);
    let mix_688 = tasks::mix(mix_687);
    at.set(Step::Mix_689);
    let mix_689 = tasks::mix(mix_688);
    at.set(Step::Mix_690);
    let mix_690 = tasks::mix(mix_689);
    at.set(Step::Mix_691);
    let mix_691 = tasks::mix(mix_690);
    at.set(Step::Mix_692);
    let mix_692 = tasks::mix(mix_691);
    at.set(Step::Mix_693);
    let mix_693 = tasks::mix(mix_692);
    at.set(Step::Mix_694);
    let mix_694 = tasks::mix(mix_693);
    at.set(Step::Mix_695);
    let mix_695 = tasks::mix(mix_694);
    at.set(Step::Mix_696);
    let mix_696 = tasks::mix(mix_695);
    at.set(Step::Mix_697);
    let mix_697 = tasks::mix(mix_696);
    at.set(Step::Mix_698);
    let mix_698 = tasks::mix(mix_697);
    at.set(Step::Mix_699);
    let mix_699 = tasks::mix(mix_698);
    at.set(Step::Mix_700);
    let mix_700 = tasks::mix(mix_699);
    Ok(mix_700)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_15(run: &Run, at: &At<Step>, mix_700: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_701);
    let mix_701 = tasks::mix(mix_700);
    at.set(Step::Mix_702);
    let mix_702 = tasks::mix(mix_701);
    at.set(Step::Mix_703);
    let mix_703 = tasks::mix(mix_702);
    at.set(Step::Mix_704);
    let mix_704 = tasks::mix(mix_703);
    at.set(Step::Mix_705);
    let mix_705 = tasks::mix(mix_704);
    at.set(Step::Mix_706);
    let mix_706 = tasks::mix(mix_705);
    at.set(Step::Mix_707);
    let mix_707 = tasks::mix(mix_706);
    at.set(Step::Mix_708);
    let mix_708 = tasks::mix(mix_707);
    at.set(Step::Mix_709);
    let mix_709 = tasks::mix(mix_708);
    at.set(Step::Mix_710);
    let mix_710 = tasks::mix(mix_709);
    at.set(Step::Mix_711);
    let mix_711 = tasks::mix(mix_710);
    at.set(Step::Mix_712);
    let mix_712 = tasks::mix(mix_711);
    at.set(Step::Mix_713);
    let mix_713 = tasks::mix(mix_712);
    at.set(Step::Mix_714);
    let mix_714 = tasks::mix(mix_713);
    at.set(Step::Mix_715);
    let mix_715 = tasks::mix(mix_714);
    at.set(Step::Mix_716);
    let mix_716 = tasks::mix(mix_715);
    at.set(Step::Mix_717);
    let mix_717 = tasks::mix(mix_716);
    at.set(Step::Mix_718);
    let mix_718 = tasks::mix(mix_717);
    at.set(Step::Mix_719);
    let mix_719 = tasks::mix(mix_718);
    at.set(Step::Mix_720);
    let mix_720 = tasks::mix(mix_719);
    at.set(Step::Mix_721);
    let mix_721 = tasks::mix(mix_720);
    at.set(Step::Mix_722);
    let mix_722 = tasks::mix(mix_721);
    at.set(Step::Mix_723);
    let mix_723 = tasks::mix(mix_722);
    at.set(Step::Mix_724);
    let mix_724 = tasks::mix(mix_723);
    at.set(Step::Mix_725);
    let mix_725 = tasks::mix(mix_724);
    at.set(Step::Mix_726);
    let mix_726 = tasks::mix(mix_725);
    at.set(Step::Mix_727);
    let mix_727 = tasks::mix(mix_726);
    at.set(Step::Mix_728);
    let mix_728 = tasks::mix(mix_727);
    at.set(Step::Mix_729);
    let mix_729 = tasks::mix(mix_728);
    at.set(Step::Mix_730);
    let mix_730 = tasks::mix(mix_729);
    at.set(Step::Mix_731);
    let mix_731 = tasks::mix(mix_730);
    at.set(Step::Mix_732);
    let mix_732 = tasks::mix(mix_731);
    at.set(Step::Mix_733);
    let mix_733 = tasks::mix(mix_732);
    at.set(Step::Mix_734);
    let mix_734 = tasks::mix(mix_733);
    at.set(Step::Mix_735);
    let mix_735 = tasks::mix(mix_734);
    at.set(Step::Mix_736);
    let mix_736 = tasks::mix(mix_735);
    at.set(Step::Mix_737);
    let mix_737 = tasks::mix(mix_736);
    at.set(Step::Mix_738);
    let mix_738 = tasks::mix(mix_737);
    at.set(Step::Mix_739);
    let mix_739 = tasks::mix(mix_738);
    at.set(Step::Mix_740);
    let mix_740 = tasks::mix(mix_739);
    at.set(Step::Mix_741);
    let mix_741 = tasks::mix(mix_740);
    at.set(Step::Mix_742);
    let mix_742 = tasks::mix(mix_741);
    at.set(Step::Mix_743);
    let mix_743 = tasks::mix(mix_742);
    at.set(Step::Mix_744);
    let mix_744 = tasks::mix(mix_743);
    at.set(Step::Mix_745);
    let mix_745 = tasks::mix(mix_744);
    at.set(Step::Mix_746);
    let mix_746 = tasks::mix(mix_745);
    at.set(Step::Mix_747);
    let mix_747 = tasks::mix(mix_746);
    at.set(Step::Mix_748);
    let mix_748 = tasks::mix(mix_747);
    at.set(Step::Mix_749);
    let mix_749 = tasks::mix(mix_748);
    at.set(Step::Mix_750);
    let mix_750 = tasks::mix(mix_749);
    Ok(mix_750)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_16(run: &Run, at: &At<Step>, mix_750: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_751);
    let mix_751 = tasks::mix(mix_750);
    at.set(Step::Mix_752);
    let mix_752 = tasks::mix(mix_751);
    at.set(Step::Mix_753);
    let mix_753 = tasks::mix(mix_752);
    at.set(Step::Mix_754);
    let mix_754 = tasks::mix(mix_753);
    at.set(Step::Mix_755);
    let mix_755 = tasks::mix(mix_754);
    at.set(Step::Mix_756);
    let mix_756 = tasks::mix(mix_755);
    at.set(Step::Mix_757);
    let mix_757 = tasks::mix(mix_756);
    at.set(Step::Mix_758);
    let mix_758 = tasks::mix(mix_757);
    at.set(Step::Mix_759);
    let mix_759 = tasks::mix(mix_758);
    at.set(Step::Mix_760);
    let mix_760 = tasks::mix(mix_759);
    at.set(Step::Mix_761);
    let mix_761 = tasks::mix(mix_760);
    at.set(Step::Mix_762);
    let mix_762 = tasks::mix(mix_761);
    at.set(Step::Mix_763);
    let mix_763 = tasks::mix(mix_762);
    at.set(Step::Mix_764);
    let mix_764 = tasks::mix(mix_763);
    at.set(Step::Mix_765);
    let mix_765 = tasks::mix(mix_764);
    at.set(Step::Mix_766);
    let mix_766 = tasks::mix(mix_765);
    at.set(Step::Mix_767);
    let mix_767 = tasks::mix(mix_766);
    at.set(Step::Mix_768);
    let mix_768 = tasks::mix(mix_767);
    at.set(Step::Mix_769);
    let mix_769 = tasks::mix(mix_768);
    at.set(Step::Mix_770);
    let mix_770 = tasks::mix(mix_769);
    at.set(Step::Mix_771);
    let mix_771 = tasks::mix(mix_770);
    at.set(Step::Mix_772);
    let mix_772 = tasks::mix(mix_771);
    at.set(Step::Mix_773);
    let mix_773 = tasks::mix(mix_772);
    at.set(Step::Mix_774);
    let mix_774 = tasks::mix(mix_773);
    at.set(Step::Mix_775);
    let mix_775 = tasks::mix(mix_774);
    at.set(Step::Mix_776);
    let mix_776 = tasks::mix(mix_775);
    at.set(Step::Mix_777);
    let mix_777 = tasks::mix(mix_776);
    at.set(Step::Mix_778);
    let mix_778 = tasks::mix(mix_777);
    at.set(Step::Mix_779);
    let mix_779 = tasks::mix(mix_778);
    at.set(Step::Mix_780);
    let mix_780 = tasks::mix(mix_779);
    at.set(Step::Mix_781);
    let mix_781 = tasks::mix(mix_780);
    at.set(Step::Mix_782);
    let mix_782 = tasks::mix(mix_781);
    at.set(Step::Mix_783);
    let mix_783 = tasks::mix(mix_782);
    at.set(Step::Mix_784);
    let mix_784 = tasks::mix(mix_783);
    at.set(Step::Mix_785);
    let mix_785 = tasks::mix(mix_784);
    at.set(Step::Mix_786);
    let mix_786 = tasks::mix(mix_785);
    at.set(Step::Mix_787);
    let mix_787 = tasks::mix(mix_786);
    at.set(Step::Mix_788);
    let mix_788 = tasks::mix(mix_787);
    at.set(Step::Mix_789);
    let mix_789 = tasks::mix(mix_788);
    at.set(Step::Mix_790);
    let mix_790 = tasks::mix(mix_789);
    at.set(Step::Mix_791);
    let mix_791 = tasks::mix(mix_790);
    at.set(Step::Mix_792);
    let mix_792 = tasks::mix(mix_791);
    at.set(Step::Mix_793);
    let mix_793 = tasks::mix(mix_792);
    at.set(Step::Mix_794);
    let mix_794 = tasks::mix(mix_793);
    at.set(Step::Mix_795);
    let mix_795 = tasks::mix(mix_794);
    at.set(Step::Mix_796);
    let mix_796 = tasks::mix(mix_795);
    at.set(Step::Mix_797);
    let mix_797 = tasks::mix(mix_796);
    at.set(Step::Mix_798);
    let mix_798 = tasks::mix(mix_797);
    at.set(Step::Mix_799);
    let mix_799 = tasks::mix(mix_798);
    at.set(Step::Mix_800);
    let mix_800 = tasks::mix(mix_799);
    Ok(mix_800)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_17(run: &Run, at: &At<Step>, mix_800: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_801);
    let mix_801 = tasks::mix(mix_800);
    at.set(Step::Mix_802);
    let mix_802 = tasks::mix(mix_801);
    at.set(Step::Mix_803);
    let mix_803 = tasks::mix(mix_802);
    at.set(Step::Mix_804);
    let mix_804 = tasks::mix(mix_803);
    at.set(Step::Mix_805);
    let mix_805 = tasks::mix(mix_804);
    at.set(Step::Mix_806);
    let mix_806 = tasks::mix(mix_805);
    at.set(Step::Mix_807);
    let mix_807 = tasks::mix(mix_806);
    at.set(Step::Mix_808);
    let mix_808 = tasks::mix(mix_807);
    at.set(Step::Mix_809);
    let mix_809 = tasks::mix(mix_808);
    at.set(Step::Mix_810);
    let mix_810 = tasks::mix(mix_809);
    at.set(Step::Mix_811);
    let mix_811 = tasks::mix(mix_810);
    at.set(Step::Mix_812);
    let mix_812 = tasks::mix(mix_811);
    at.set(Step::Mix_813);
    let mix_813 = tasks::mix(mix_812);
    at.set(Step::Mix_814);
    let mix_814 = tasks::mix(mix_813);
    at.set(Step::Mix_815);
    let mix_815 = tasks::mix(mix_814);
    at.set(Step::Mix_816);
    let mix_816 = tasks::mix(mix_815);
    at.set(Step::Mix_817);
    let mix_817 = tasks::mix(mix_816);
    at.set(Step::Mix_818);
    let mix_818 = tasks::mix(mix_817);
    at.set(Step::Mix_819);
    let mix_819 = tasks::mix(mix_818);
    at.set(Step::Mix_820);
    let mix_820 = tasks::mix(mix_819);
    at.set(Step::Mix_821);
    let mix_821 = tasks::mix(mix_820);
    at.set(Step::Mix_822);
    let mix_822 = tasks::mix(mix_821);
    at.set(Step::Mix_823);
    let mix_823 = tasks::mix(mix_822);
    at.set(Step::Mix_824);
    let mix_824 = tasks::mix(mix_823);
    at.set(Step::Mix_825);
    let mix_825 = tasks::mix(mix_824);
    at.set(Step::Mix_826);
    let mix_826 = tasks::mix(mix_825);
    at.set(Step::Mix_827);
    let mix_827 = tasks::mix(mix_826);
    at.set(Step::Mix_828);
    let mix_828 = tasks::mix(mix_827);
    at.set(Step::Mix_829);
    let mix_829 = tasks::mix(mix_828);
    at.set(Step::Mix_830);
    let mix_830 = tasks::mix(mix_829);
    at.set(Step::Mix_831);
    let mix_831 = tasks::mix(mix_830);
    at.set(Step::Mix_832);
    let mix_832 = tasks::mix(mix_831);
    at.set(Step::Mix_833);
    let mix_833 = tasks::mix(mix_832);
    at.set(Step::Mix_834);
    let mix_834 = tasks::mix(mix_833);
    at.set(Step::Mix_835);
    let mix_835 = tasks::mix(mix_834);
    at.set(Step::Mix_836);
    let mix_836 = tasks::mix(mix_835);
    at.set(Step::Mix_837);
    let mix_837 = tasks::mix(mix_836);
    at.set(Step::Mix_838);
    let mix_838 = tasks::mix(mix_837);
    at.set(Step::Mix_839);
    let mix_839 = tasks::mix(mix_838);
    at.set(Step::Mix_840);
    let mix_840 = tasks::mix(mix_839);
    at.set(Step::Mix_841);
    let mix_841 = tasks::mix(mix_840);
    at.set(Step::Mix_842);
    let mix_842 = tasks::mix(mix_841);
    at.set(Step::Mix_843);
    let mix_843 = tasks::mix(mix_842);
    at.set(Step::Mix_844);
    let mix_844 = tasks::mix(mix_843);
    at.set(Step::Mix_845);
    let mix_845 = tasks::mix(mix_844);
    at.set(Step::Mix_846);
    let mix_846 = tasks::mix(mix_845);
    at.set(Step::Mix_847);
    let mix_847 = tasks::mix(mix_846);
    at.set(Step::Mix_848);
    let mix_848 = tasks::mix(mix_847);
    at.set(Step::Mix_849);
    let mix_849 = tasks::mix(mix_848);
    at.set(Step::Mix_850);
    let mix_850 = tasks::mix(mix_849);
    Ok(mix_850)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_18(run: &Run, at: &At<Step>, mix_850: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_851);
    let mix_851 = tasks::mix(mix_850);
    at.set(Step::Mix_852);
    let mix_852 = tasks::mix(mix_851);
    at.set(Step::Mix_853);
    let mix_853 = tasks::mix(mix_852);
    at.set(Step::Mix_854);
    let mix_854 = tasks::mix(mix_853);
    at.set(Step::Mix_855);
    let mix_855 = tasks::mix(mix_854);
    at.set(Step::Mix_856);
    let mix_856 = tasks::mix(mix_855);
    at.set(Step::Mix_857);
    let mix_857 = tasks::mix(mix_856);
    at.set(Step::Mix_858);
    let mix_858 = tasks::mix(mix_857);
    at.set(Step::Mix_859);
    let mix_859 = tasks::mix(mix_858);
    at.set(Step::Mix_860);
    let mix_860 = tasks::mix(mix_859);
    at.set(Step::Mix_861);
    let mix_861 = tasks::mix(mix_860);
    at.set(Step::Mix_862);
    let mix_862 = tasks::mix(mix_861);
    at.set(Step::Mix_863);
    let mix_863 = tasks::mix(mix_862);
    at.set(Step::Mix_864);
    let mix_864 = tasks::mix(mix_863);
    at.set(Step::Mix_865);
    let mix_865 = tasks::mix(mix_864);
    at.set(Step::Mix_866);
    let mix_866 = tasks::mix(mix_865);
    at.set(Step::Mix_867);
    let mix_867 = tasks::mix(mix_866);
    at.set(Step::Mix_868);
    let mix_868 = tasks::mix(mix_867);
    at.set(Step::Mix_869);
    let mix_869 = tasks::mix(mix_868);
    at.set(Step::Mix_870);
    let mix_870 = tasks::mix(mix_869);
    at.set(Step::Mix_871);
    let mix_871 = tasks::mix(mix_870);
    at.set(Step::Mix_872);
    let mix_872 = tasks::mix(mix_871);
    at.set(Step::Mix_873);
    let mix_873 = tasks::mix(mix_872);
    at.set(Step::Mix_874);
    let mix_874 = tasks::mix(mix_873);
    at.set(Step::Mix_875);
    let mix_875 = tasks::mix(mix_874);
    at.set(Step::Mix_876);
    let mix_876 = tasks::mix(mix_875);
    at.set(Step::Mix_877);
    let mix_877 = tasks::mix(mix_876);
    at.set(Step::Mix_878);
    let mix_878 = tasks::mix(mix_877);
    at.set(Step::Mix_879);
    let mix_879 = tasks::mix(mix_878);
    at.set(Step::Mix_880);
    let mix_880 = tasks::mix(mix_879);
    at.set(Step::Mix_881);
    let mix_881 = tasks::mix(mix_880);
    at.set(Step::Mix_882);
    let mix_882 = tasks::mix(mix_881);
    at.set(Step::Mix_883);
    let mix_883 = tasks::mix(mix_882);
    at.set(Step::Mix_884);
    let mix_884 = tasks::mix(mix_883);
    at.set(Step::Mix_885);
    let mix_885 = tasks::mix(mix_884);
    at.set(Step::Mix_886);
    let mix_886 = tasks::mix(mix_885);
    at.set(Step::Mix_887);
    let mix_887 = tasks::mix(mix_886);
    at.set(Step::Mix_888);
    let mix_888 = tasks::mix(mix_887);
    at.set(Step::Mix_889);
    let mix_889 = tasks::mix(mix_888);
    at.set(Step::Mix_890);
    let mix_890 = tasks::mix(mix_889);
    at.set(Step::Mix_891);
    let mix_891 = tasks::mix(mix_890);
    at.set(Step::Mix_892);
    let mix_892 = tasks::mix(mix_891);
    at.set(Step::Mix_893);
    let mix_893 = tasks::mix(mix_892);
    at.set(Step::Mix_894);
    let mix_894 = tasks::mix(mix_893);
    at.set(Step::Mix_895);
    let mix_895 = tasks::mix(mix_894);
    at.set(Step::Mix_896);
    let mix_896 = tasks::mix(mix_895);
    at.set(Step::Mix_897);
    let mix_897 = tasks::mix(mix_896);
    at.set(Step::Mix_898);
    let mix_898 = tasks::mix(mix_897);
    at.set(Step::Mix_899);
    let mix_899 = tasks::mix(mix_898);
    at.set(Step::Mix_900);
    let mix_900 = tasks::mix(mix_899);
    Ok(mix_900)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_19(run: &Run, at: &At<Step>, mix_900: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_901);
    let mix_901 = tasks::mix(mix_900);
    at.set(Step::Mix_902);
    let mix_902 = tasks::mix(mix_901);
    at.set(Step::Mix_903);
    let mix_903 = tasks::mix(mix_902);
    at.set(Step::Mix_904);
    let mix_904 = tasks::mix(mix_903);
    at.set(Step::Mix_905);
    let mix_905 = tasks::mix(mix_904);
    at.set(Step::Mix_906);
    let mix_906 = tasks::mix(mix_905);
    at.set(Step::Mix_907);
    let mix_907 = tasks::mix(mix_906);
    at.set(Step::Mix_908);
    let mix_908 = tasks::mix(mix_907);
    at.set(Step::Mix_909);
    let mix_909 = tasks::mix(mix_908);
    at.set(Step::Mix_910);
    let mix_910 = tasks::mix(mix_909);
    at.set(Step::Mix_911);
    let mix_911 = tasks::mix(mix_910);
    at.set(Step::Mix_912);
    let mix_912 = tasks::mix(mix_911);
    at.set(Step::Mix_913);
    let mix_913 = tasks::mix(mix_912);
    at.set(Step::Mix_914);
    let mix_914 = tasks::mix(mix_913);
    at.set(Step::Mix_915);
    let mix_915 = tasks::mix(mix_914);
    at.set(Step::Mix_916);
    let mix_916 = tasks::mix(mix_915);
    at.set(Step::Mix_917);
    let mix_917 = tasks::mix(mix_916);
    at.set(Step::Mix_918);
    let mix_918 = tasks::mix(mix_917);
    at.set(Step::Mix_919);
    let mix_919 = tasks::mix(mix_918);
    at.set(Step::Mix_920);
    let mix_920 = tasks::mix(mix_919);
    at.set(Step::Mix_921);
    let mix_921 = tasks::mix(mix_920);
    at.set(Step::Mix_922);
    let mix_922 = tasks::mix(mix_921);
    at.set(Step::Mix_923);
    let mix_923 = tasks::mix(mix_922);
    at.set(Step::Mix_924);
    let mix_924 = tasks::mix(mix_923);
    at.set(Step::Mix_925);
    let mix_925 = tasks::mix(mix_924);
    at.set(Step::Mix_926);
    let mix_926 = tasks::mix(mix_925);
    at.set(Step::Mix_927);
    let mix_927 = tasks::mix(mix_926);
    at.set(Step::Mix_928);
    let mix_928 = tasks::mix(mix_927);
    at.set(Step::Mix_929);
    let mix_929 = tasks::mix(mix_928);
    at.set(Step::Mix_930);
    let mix_930 = tasks::mix(mix_929);
    at.set(Step::Mix_931);
    let mix_931 = tasks::mix(mix_930);
    at.set(Step::Mix_932);
    let mix_932 = tasks::mix(mix_931);
    at.set(Step::Mix_933);
    let mix_933 = tasks::mix(mix_932);
    at.set(Step::Mix_934);
    let mix_934 = tasks::mix(mix_933);
    at.set(Step::Mix_935);
    let mix_935 = tasks::mix(mix_934);
    at.set(Step::Mix_936);
    let mix_936 = tasks::mix(mix_935);
    at.set(Step::Mix_937);
    let mix_937 = tasks::mix(mix_936);
    at.set(Step::Mix_938);
    let mix_938 = tasks::mix(mix_937);
    at.set(Step::Mix_939);
    let mix_939 = tasks::mix(mix_938);
    at.set(Step::Mix_940);
    let mix_940 = tasks::mix(mix_939);
    at.set(Step::Mix_941);
    let mix_941 = tasks::mix(mix_940);
    at.set(Step::Mix_942);
    let mix_942 = tasks::mix(mix_941);
    at.set(Step::Mix_943);
    let mix_943 = tasks::mix(mix_942);
    at.set(Step::Mix_944);
    let mix_944 = tasks::mix(mix_943);
    at.set(Step::Mix_945);
    let mix_945 = tasks::mix(mix_944);
    at.set(Step::Mix_946);
    let mix_946 = tasks::mix(mix_945);
    at.set(Step::Mix_947);
    let mix_947 = tasks::mix(mix_946);
    at.set(Step::Mix_948);
    let mix_948 = tasks::mix(mix_947);
    at.set(Step::Mix_949);
    let mix_949 = tasks::mix(mix_948);
    at.set(Step::Mix_950);
    let mix_950 = tasks::mix(mix_949);
    Ok(mix_950)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_20(run: &Run, at: &At<Step>, mix_950: u64) -> Result<u64, Failure> {
    at.set(Step::Mix_951);
    let mix_951 = tasks::mix(mix_950);
    at.set(Step::Mix_952);
    let mix_952 = tasks::mix(mix_951);
    at.set(Step::Mix_953);
    let mix_953 = tasks::mix(mix_952);
    at.set(Step::Mix_954);
    let mix_954 = tasks::mix(mix_953);
    at.set(Step::Mix_955);
    let mix_955 = tasks::mix(mix_954);
    at.set(Step::Mix_956);
    let mix_956 = tasks::mix(mix_955);
    at.set(Step::Mix_957);
    let mix_957 = tasks::mix(mix_956);
    at.set(Step::Mix_958);
    let mix_958 = tasks::mix(mix_957);
    at.set(Step::Mix_959);
    let mix_959 = tasks::mix(mix_958);
    at.set(Step::Mix_960);
    let mix_960 = tasks::mix(mix_959);
    at.set(Step::Mix_961);
    let mix_961 = tasks::mix(mix_960);
    at.set(Step::Mix_962);
    let mix_962 = tasks::mix(mix_961);
    at.set(Step::Mix_963);
    let mix_963 = tasks::mix(mix_962);
    at.set(Step::Mix_964);
    let mix_964 = tasks::mix(mix_963);
    at.set(Step::Mix_965);
    let mix_965 = tasks::mix(mix_964);
    at.set(Step::Mix_966);
    let mix_966 = tasks::mix(mix_965);
    at.set(Step::Mix_967);
    let mix_967 = tasks::mix(mix_966);
    at.set(Step::Mix_968);
    let mix_968 = tasks::mix(mix_967);
    at.set(Step::Mix_969);
    let mix_969 = tasks::mix(mix_968);
    at.set(Step::Mix_970);
    let mix_970 = tasks::mix(mix_969);
    at.set(Step::Mix_971);
    let mix_971 = tasks::mix(mix_970);
    at.set(Step::Mix_972);
    let mix_972 = tasks::mix(mix_971);
    at.set(Step::Mix_973);
    let mix_973 = tasks::mix(mix_972);
    at.set(Step::Mix_974);
    let mix_974 = tasks::mix(mix_973);
    at.set(Step::Mix_975);
    let mix_975 = tasks::mix(mix_974);
    at.set(Step::Mix_976);
    let mix_976 = tasks::mix(mix_975);
    at.set(Step::Mix_977);
    let mix_977 = tasks::mix(mix_976);
    at.set(Step::Mix_978);
    let mix_978 = tasks::mix(mix_977);
    at.set(Step::Mix_979);
    let mix_979 = tasks::mix(mix_978);
    at.set(Step::Mix_980);
    let mix_980 = tasks::mix(mix_979);
    at.set(Step::Mix_981);
    let mix_981 = tasks::mix(mix_980);
    at.set(Step::Mix_982);
    let mix_982 = tasks::mix(mix_981);
    at.set(Step::Mix_983);
    let mix_983 = tasks::mix(mix_982);
    at.set(Step::Mix_984);
    let mix_984 = tasks::mix(mix_983);
    at.set(Step::Mix_985);
    let mix_985 = tasks::mix(mix_984);
    at.set(Step::Mix_986);
    let mix_986 = tasks::mix(mix_985);
    at.set(Step::Mix_987);
    let mix_987 = tasks::mix(mix_986);
    at.set(Step::Mix_988);
    let mix_988 = tasks::mix(mix_987);
    at.set(Step::Mix_989);
    let mix_989 = tasks::mix(mix_988);
    at.set(Step::Mix_990);
    let mix_990 = tasks::mix(mix_989);
    at.set(Step::Mix_991);
    let mix_991 = tasks::mix(mix_990);
    at.set(Step::Mix_992);
    let mix_992 = tasks::mix(mix_991);
    at.set(Step::Mix_993);
    let mix_993 = tasks::mix(mix_992);
    at.set(Step::Mix_994);
    let mix_994 = tasks::mix(mix_993);
    at.set(Step::Mix_995);
    let mix_995 = tasks::mix(mix_994);
    at.set(Step::Mix_996);
    let mix_996 = tasks::mix(mix_995);
    at.set(Step::Mix_997);
    let mix_997 = tasks::mix(mix_996);
    at.set(Step::Mix_998);
    let mix_998 = tasks::mix(mix_997);
    at.set(Step::Mix_999);
    let mix_999 = tasks::mix(mix_998);
    Ok(mix_999)
}

fn main() -> ExitCode {
    pointy::console::main("chain_1000", "", chain_1000)
}
