//! Made by pointyc 0.1.0 from chain_1000.pty (9ccddc4c).

mod tasks;

use pointy::{At, Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Mix,
    Mix2,
    Mix3,
    Mix4,
    Mix5,
    Mix6,
    Mix7,
    Mix8,
    Mix9,
    Mix10,
    Mix11,
    Mix12,
    Mix13,
    Mix14,
    Mix15,
    Mix16,
    Mix17,
    Mix18,
    Mix19,
    Mix20,
    Mix21,
    Mix22,
    Mix23,
    Mix24,
    Mix25,
    Mix26,
    Mix27,
    Mix28,
    Mix29,
    Mix30,
    Mix31,
    Mix32,
    Mix33,
    Mix34,
    Mix35,
    Mix36,
    Mix37,
    Mix38,
    Mix39,
    Mix40,
    Mix41,
    Mix42,
    Mix43,
    Mix44,
    Mix45,
    Mix46,
    Mix47,
    Mix48,
    Mix49,
    Mix50,
    Mix51,
    Mix52,
    Mix53,
    Mix54,
    Mix55,
    Mix56,
    Mix57,
    Mix58,
    Mix59,
    Mix60,
    Mix61,
    Mix62,
    Mix63,
    Mix64,
    Mix65,
    Mix66,
    Mix67,
    Mix68,
    Mix69,
    Mix70,
    Mix71,
    Mix72,
    Mix73,
    Mix74,
    Mix75,
    Mix76,
    Mix77,
    Mix78,
    Mix79,
    Mix80,
    Mix81,
    Mix82,
    Mix83,
    Mix84,
    Mix85,
    Mix86,
    Mix87,
    Mix88,
    Mix89,
    Mix90,
    Mix91,
    Mix92,
    Mix93,
    Mix94,
    Mix95,
    Mix96,
    Mix97,
    Mix98,
    Mix99,
    Mix100,
    Mix101,
    Mix102,
    Mix103,
    Mix104,
    Mix105,
    Mix106,
    Mix107,
    Mix108,
    Mix109,
    Mix110,
    Mix111,
    Mix112,
    Mix113,
    Mix114,
    Mix115,
    Mix116,
    Mix117,
    Mix118,
    Mix119,
    Mix120,
    Mix121,
    Mix122,
    Mix123,
    Mix124,
    Mix125,
    Mix126,
    Mix127,
    Mix128,
    Mix129,
    Mix130,
    Mix131,
    Mix132,
    Mix133,
    Mix134,
    Mix135,
    Mix136,
    Mix137,
    Mix138,
    Mix139,
    Mix140,
    Mix141,
    Mix142,
    Mix143,
    Mix144,
    Mix145,
    Mix146,
    Mix147,
    Mix148,
    Mix149,
    Mix150,
    Mix151,
    Mix152,
    Mix153,
    Mix154,
    Mix155,
    Mix156,
    Mix157,
    Mix158,
    Mix159,
    Mix160,
    Mix161,
    Mix162,
    Mix163,
    Mix164,
    Mix165,
    Mix166,
    Mix167,
    Mix168,
    Mix169,
    Mix170,
    Mix171,
    Mix172,
    Mix173,
    Mix174,
    Mix175,
    Mix176,
    Mix177,
    Mix178,
    Mix179,
    Mix180,
    Mix181,
    Mix182,
    Mix183,
    Mix184,
    Mix185,
    Mix186,
    Mix187,
    Mix188,
    Mix189,
    Mix190,
    Mix191,
    Mix192,
    Mix193,
    Mix194,
    Mix195,
    Mix196,
    Mix197,
    Mix198,
    Mix199,
    Mix200,
    Mix201,
    Mix202,
    Mix203,
    Mix204,
    Mix205,
    Mix206,
    Mix207,
    Mix208,
    Mix209,
    Mix210,
    Mix211,
    Mix212,
    Mix213,
    Mix214,
    Mix215,
    Mix216,
    Mix217,
    Mix218,
    Mix219,
    Mix220,
    Mix221,
    Mix222,
    Mix223,
    Mix224,
    Mix225,
    Mix226,
    Mix227,
    Mix228,
    Mix229,
    Mix230,
    Mix231,
    Mix232,
    Mix233,
    Mix234,
    Mix235,
    Mix236,
    Mix237,
    Mix238,
    Mix239,
    Mix240,
    Mix241,
    Mix242,
    Mix243,
    Mix244,
    Mix245,
    Mix246,
    Mix247,
    Mix248,
    Mix249,
    Mix250,
    Mix251,
    Mix252,
    Mix253,
    Mix254,
    Mix255,
    Mix256,
    Mix257,
    Mix258,
    Mix259,
    Mix260,
    Mix261,
    Mix262,
    Mix263,
    Mix264,
    Mix265,
    Mix266,
    Mix267,
    Mix268,
    Mix269,
    Mix270,
    Mix271,
    Mix272,
    Mix273,
    Mix274,
    Mix275,
    Mix276,
    Mix277,
    Mix278,
    Mix279,
    Mix280,
    Mix281,
    Mix282,
    Mix283,
    Mix284,
    Mix285,
    Mix286,
    Mix287,
    Mix288,
    Mix289,
    Mix290,
    Mix291,
    Mix292,
    Mix293,
    Mix294,
    Mix295,
    Mix296,
    Mix297,
    Mix298,
    Mix299,
    Mix300,
    Mix301,
    Mix302,
    Mix303,
    Mix304,
    Mix305,
    Mix306,
    Mix307,
    Mix308,
    Mix309,
    Mix310,
    Mix311,
    Mix312,
    Mix313,
    Mix314,
    Mix315,
    Mix316,
    Mix317,
    Mix318,
    Mix319,
    Mix320,
    Mix321,
    Mix322,
    Mix323,
    Mix324,
    Mix325,
    Mix326,
    Mix327,
    Mix328,
    Mix329,
    Mix330,
    Mix331,
    Mix332,
    Mix333,
    Mix334,
    Mix335,
    Mix336,
    Mix337,
    Mix338,
    Mix339,
    Mix340,
    Mix341,
    Mix342,
    Mix343,
    Mix344,
    Mix345,
    Mix346,
    Mix347,
    Mix348,
    Mix349,
    Mix350,
    Mix351,
    Mix352,
    Mix353,
    Mix354,
    Mix355,
    Mix356,
    Mix357,
    Mix358,
    Mix359,
    Mix360,
    Mix361,
    Mix362,
    Mix363,
    Mix364,
    Mix365,
    Mix366,
    Mix367,
    Mix368,
    Mix369,
    Mix370,
    Mix371,
    Mix372,
    Mix373,
    Mix374,
    Mix375,
    Mix376,
    Mix377,
    Mix378,
    Mix379,
    Mix380,
    Mix381,
    Mix382,
    Mix383,
    Mix384,
    Mix385,
    Mix386,
    Mix387,
    Mix388,
    Mix389,
    Mix390,
    Mix391,
    Mix392,
    Mix393,
    Mix394,
    Mix395,
    Mix396,
    Mix397,
    Mix398,
    Mix399,
    Mix400,
    Mix401,
    Mix402,
    Mix403,
    Mix404,
    Mix405,
    Mix406,
    Mix407,
    Mix408,
    Mix409,
    Mix410,
    Mix411,
    Mix412,
    Mix413,
    Mix414,
    Mix415,
    Mix416,
    Mix417,
    Mix418,
    Mix419,
    Mix420,
    Mix421,
    Mix422,
    Mix423,
    Mix424,
    Mix425,
    Mix426,
    Mix427,
    Mix428,
    Mix429,
    Mix430,
    Mix431,
    Mix432,
    Mix433,
    Mix434,
    Mix435,
    Mix436,
    Mix437,
    Mix438,
    Mix439,
    Mix440,
    Mix441,
    Mix442,
    Mix443,
    Mix444,
    Mix445,
    Mix446,
    Mix447,
    Mix448,
    Mix449,
    Mix450,
    Mix451,
    Mix452,
    Mix453,
    Mix454,
    Mix455,
    Mix456,
    Mix457,
    Mix458,
    Mix459,
    Mix460,
    Mix461,
    Mix462,
    Mix463,
    Mix464,
    Mix465,
    Mix466,
    Mix467,
    Mix468,
    Mix469,
    Mix470,
    Mix471,
    Mix472,
    Mix473,
    Mix474,
    Mix475,
    Mix476,
    Mix477,
    Mix478,
    Mix479,
    Mix480,
    Mix481,
    Mix482,
    Mix483,
    Mix484,
    Mix485,
    Mix486,
    Mix487,
    Mix488,
    Mix489,
    Mix490,
    Mix491,
    Mix492,
    Mix493,
    Mix494,
    Mix495,
    Mix496,
    Mix497,
    Mix498,
    Mix499,
    Mix500,
    Mix501,
    Mix502,
    Mix503,
    Mix504,
    Mix505,
    Mix506,
    Mix507,
    Mix508,
    Mix509,
    Mix510,
    Mix511,
    Mix512,
    Mix513,
    Mix514,
    Mix515,
    Mix516,
    Mix517,
    Mix518,
    Mix519,
    Mix520,
    Mix521,
    Mix522,
    Mix523,
    Mix524,
    Mix525,
    Mix526,
    Mix527,
    Mix528,
    Mix529,
    Mix530,
    Mix531,
    Mix532,
    Mix533,
    Mix534,
    Mix535,
    Mix536,
    Mix537,
    Mix538,
    Mix539,
    Mix540,
    Mix541,
    Mix542,
    Mix543,
    Mix544,
    Mix545,
    Mix546,
    Mix547,
    Mix548,
    Mix549,
    Mix550,
    Mix551,
    Mix552,
    Mix553,
    Mix554,
    Mix555,
    Mix556,
    Mix557,
    Mix558,
    Mix559,
    Mix560,
    Mix561,
    Mix562,
    Mix563,
    Mix564,
    Mix565,
    Mix566,
    Mix567,
    Mix568,
    Mix569,
    Mix570,
    Mix571,
    Mix572,
    Mix573,
    Mix574,
    Mix575,
    Mix576,
    Mix577,
    Mix578,
    Mix579,
    Mix580,
    Mix581,
    Mix582,
    Mix583,
    Mix584,
    Mix585,
    Mix586,
    Mix587,
    Mix588,
    Mix589,
    Mix590,
    Mix591,
    Mix592,
    Mix593,
    Mix594,
    Mix595,
    Mix596,
    Mix597,
    Mix598,
    Mix599,
    Mix600,
    Mix601,
    Mix602,
    Mix603,
    Mix604,
    Mix605,
    Mix606,
    Mix607,
    Mix608,
    Mix609,
    Mix610,
    Mix611,
    Mix612,
    Mix613,
    Mix614,
    Mix615,
    Mix616,
    Mix617,
    Mix618,
    Mix619,
    Mix620,
    Mix621,
    Mix622,
    Mix623,
    Mix624,
    Mix625,
    Mix626,
    Mix627,
    Mix628,
    Mix629,
    Mix630,
    Mix631,
    Mix632,
    Mix633,
    Mix634,
    Mix635,
    Mix636,
    Mix637,
    Mix638,
    Mix639,
    Mix640,
    Mix641,
    Mix642,
    Mix643,
    Mix644,
    Mix645,
    Mix646,
    Mix647,
    Mix648,
    Mix649,
    Mix650,
    Mix651,
    Mix652,
    Mix653,
    Mix654,
    Mix655,
    Mix656,
    Mix657,
    Mix658,
    Mix659,
    Mix660,
    Mix661,
    Mix662,
    Mix663,
    Mix664,
    Mix665,
    Mix666,
    Mix667,
    Mix668,
    Mix669,
    Mix670,
    Mix671,
    Mix672,
    Mix673,
    Mix674,
    Mix675,
    Mix676,
    Mix677,
    Mix678,
    Mix679,
    Mix680,
    Mix681,
    Mix682,
    Mix683,
    Mix684,
    Mix685,
    Mix686,
    Mix687,
    Mix688,
    Mix689,
    Mix690,
    Mix691,
    Mix692,
    Mix693,
    Mix694,
    Mix695,
    Mix696,
    Mix697,
    Mix698,
    Mix699,
    Mix700,
    Mix701,
    Mix702,
    Mix703,
    Mix704,
    Mix705,
    Mix706,
    Mix707,
    Mix708,
    Mix709,
    Mix710,
    Mix711,
    Mix712,
    Mix713,
    Mix714,
    Mix715,
    Mix716,
    Mix717,
    Mix718,
    Mix719,
    Mix720,
    Mix721,
    Mix722,
    Mix723,
    Mix724,
    Mix725,
    Mix726,
    Mix727,
    Mix728,
    Mix729,
    Mix730,
    Mix731,
    Mix732,
    Mix733,
    Mix734,
    Mix735,
    Mix736,
    Mix737,
    Mix738,
    Mix739,
    Mix740,
    Mix741,
    Mix742,
    Mix743,
    Mix744,
    Mix745,
    Mix746,
    Mix747,
    Mix748,
    Mix749,
    Mix750,
    Mix751,
    Mix752,
    Mix753,
    Mix754,
    Mix755,
    Mix756,
    Mix757,
    Mix758,
    Mix759,
    Mix760,
    Mix761,
    Mix762,
    Mix763,
    Mix764,
    Mix765,
    Mix766,
    Mix767,
    Mix768,
    Mix769,
    Mix770,
    Mix771,
    Mix772,
    Mix773,
    Mix774,
    Mix775,
    Mix776,
    Mix777,
    Mix778,
    Mix779,
    Mix780,
    Mix781,
    Mix782,
    Mix783,
    Mix784,
    Mix785,
    Mix786,
    Mix787,
    Mix788,
    Mix789,
    Mix790,
    Mix791,
    Mix792,
    Mix793,
    Mix794,
    Mix795,
    Mix796,
    Mix797,
    Mix798,
    Mix799,
    Mix800,
    Mix801,
    Mix802,
    Mix803,
    Mix804,
    Mix805,
    Mix806,
    Mix807,
    Mix808,
    Mix809,
    Mix810,
    Mix811,
    Mix812,
    Mix813,
    Mix814,
    Mix815,
    Mix816,
    Mix817,
    Mix818,
    Mix819,
    Mix820,
    Mix821,
    Mix822,
    Mix823,
    Mix824,
    Mix825,
    Mix826,
    Mix827,
    Mix828,
    Mix829,
    Mix830,
    Mix831,
    Mix832,
    Mix833,
    Mix834,
    Mix835,
    Mix836,
    Mix837,
    Mix838,
    Mix839,
    Mix840,
    Mix841,
    Mix842,
    Mix843,
    Mix844,
    Mix845,
    Mix846,
    Mix847,
    Mix848,
    Mix849,
    Mix850,
    Mix851,
    Mix852,
    Mix853,
    Mix854,
    Mix855,
    Mix856,
    Mix857,
    Mix858,
    Mix859,
    Mix860,
    Mix861,
    Mix862,
    Mix863,
    Mix864,
    Mix865,
    Mix866,
    Mix867,
    Mix868,
    Mix869,
    Mix870,
    Mix871,
    Mix872,
    Mix873,
    Mix874,
    Mix875,
    Mix876,
    Mix877,
    Mix878,
    Mix879,
    Mix880,
    Mix881,
    Mix882,
    Mix883,
    Mix884,
    Mix885,
    Mix886,
    Mix887,
    Mix888,
    Mix889,
    Mix890,
    Mix891,
    Mix892,
    Mix893,
    Mix894,
    Mix895,
    Mix896,
    Mix897,
    Mix898,
    Mix899,
    Mix900,
    Mix901,
    Mix902,
    Mix903,
    Mix904,
    Mix905,
    Mix906,
    Mix907,
    Mix908,
    Mix909,
    Mix910,
    Mix911,
    Mix912,
    Mix913,
    Mix914,
    Mix915,
    Mix916,
    Mix917,
    Mix918,
    Mix919,
    Mix920,
    Mix921,
    Mix922,
    Mix923,
    Mix924,
    Mix925,
    Mix926,
    Mix927,
    Mix928,
    Mix929,
    Mix930,
    Mix931,
    Mix932,
    Mix933,
    Mix934,
    Mix935,
    Mix936,
    Mix937,
    Mix938,
    Mix939,
    Mix940,
    Mix941,
    Mix942,
    Mix943,
    Mix944,
    Mix945,
    Mix946,
    Mix947,
    Mix948,
    Mix949,
    Mix950,
    Mix951,
    Mix952,
    Mix953,
    Mix954,
    Mix955,
    Mix956,
    Mix957,
    Mix958,
    Mix959,
    Mix960,
    Mix961,
    Mix962,
    Mix963,
    Mix964,
    Mix965,
    Mix966,
    Mix967,
    Mix968,
    Mix969,
    Mix970,
    Mix971,
    Mix972,
    Mix973,
    Mix974,
    Mix975,
    Mix976,
    Mix977,
    Mix978,
    Mix979,
    Mix980,
    Mix981,
    Mix982,
    Mix983,
    Mix984,
    Mix985,
    Mix986,
    Mix987,
    Mix988,
    Mix989,
    Mix990,
    Mix991,
    Mix992,
    Mix993,
    Mix994,
    Mix995,
    Mix996,
    Mix997,
    Mix998,
    Mix999,
    Mix1000,
}

const STEPS_1: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:4:1",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:5:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:6:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:7:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:8:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:9:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:10:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:11:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:12:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:13:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:14:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:15:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:16:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:17:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:18:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:19:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:20:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:21:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:22:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:23:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:24:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:25:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:26:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:27:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:28:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:29:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:30:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:31:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:32:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:33:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:34:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:35:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:36:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:37:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:38:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:39:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:40:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:41:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:42:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:43:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:44:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:45:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:46:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:47:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:48:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:49:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:50:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:51:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:52:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:53:9",
    },
];

const STEPS_2: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:54:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:55:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:56:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:57:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:58:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:59:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:60:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:61:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:62:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:63:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:64:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:65:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:66:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:67:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:68:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:69:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:70:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:71:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:72:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:73:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:74:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:75:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:76:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:77:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:78:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:79:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:80:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:81:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:82:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:83:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:84:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:85:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:86:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:87:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:88:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:89:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:90:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:91:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:92:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:93:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:94:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:95:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:96:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:97:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:98:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:99:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:100:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:101:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:102:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:103:9",
    },
];

const STEPS_3: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:104:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:105:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:106:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:107:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:108:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:109:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:110:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:111:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:112:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:113:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:114:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:115:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:116:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:117:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:118:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:119:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:120:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:121:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:122:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:123:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:124:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:125:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:126:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:127:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:128:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:129:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:130:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:131:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:132:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:133:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:134:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:135:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:136:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:137:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:138:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:139:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:140:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:141:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:142:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:143:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:144:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:145:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:146:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:147:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:148:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:149:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:150:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:151:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:152:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:153:9",
    },
];

const STEPS_4: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:154:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:155:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:156:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:157:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:158:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:159:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:160:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:161:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:162:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:163:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:164:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:165:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:166:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:167:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:168:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:169:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:170:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:171:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:172:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:173:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:174:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:175:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:176:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:177:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:178:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:179:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:180:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:181:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:182:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:183:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:184:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:185:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:186:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:187:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:188:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:189:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:190:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:191:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:192:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:193:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:194:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:195:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:196:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:197:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:198:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:199:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:200:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:201:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:202:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:203:9",
    },
];

const STEPS_5: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:204:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:205:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:206:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:207:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:208:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:209:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:210:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:211:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:212:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:213:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:214:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:215:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:216:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:217:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:218:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:219:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:220:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:221:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:222:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:223:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:224:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:225:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:226:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:227:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:228:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:229:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:230:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:231:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:232:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:233:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:234:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:235:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:236:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:237:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:238:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:239:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:240:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:241:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:242:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:243:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:244:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:245:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:246:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:247:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:248:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:249:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:250:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:251:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:252:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:253:9",
    },
];

const STEPS_6: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:254:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:255:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:256:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:257:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:258:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:259:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:260:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:261:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:262:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:263:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:264:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:265:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:266:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:267:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:268:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:269:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:270:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:271:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:272:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:273:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:274:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:275:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:276:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:277:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:278:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:279:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:280:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:281:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:282:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:283:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:284:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:285:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:286:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:287:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:288:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:289:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:290:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:291:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:292:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:293:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:294:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:295:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:296:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:297:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:298:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:299:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:300:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:301:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:302:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:303:9",
    },
];

const STEPS_7: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:304:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:305:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:306:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:307:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:308:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:309:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:310:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:311:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:312:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:313:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:314:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:315:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:316:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:317:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:318:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:319:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:320:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:321:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:322:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:323:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:324:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:325:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:326:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:327:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:328:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:329:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:330:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:331:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:332:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:333:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:334:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:335:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:336:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:337:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:338:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:339:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:340:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:341:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:342:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:343:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:344:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:345:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:346:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:347:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:348:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:349:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:350:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:351:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:352:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:353:9",
    },
];

const STEPS_8: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:354:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:355:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:356:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:357:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:358:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:359:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:360:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:361:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:362:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:363:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:364:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:365:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:366:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:367:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:368:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:369:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:370:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:371:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:372:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:373:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:374:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:375:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:376:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:377:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:378:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:379:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:380:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:381:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:382:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:383:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:384:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:385:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:386:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:387:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:388:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:389:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:390:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:391:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:392:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:393:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:394:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:395:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:396:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:397:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:398:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:399:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:400:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:401:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:402:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:403:9",
    },
];

const STEPS_9: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:404:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:405:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:406:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:407:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:408:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:409:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:410:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:411:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:412:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:413:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:414:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:415:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:416:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:417:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:418:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:419:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:420:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:421:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:422:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:423:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:424:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:425:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:426:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:427:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:428:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:429:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:430:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:431:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:432:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:433:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:434:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:435:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:436:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:437:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:438:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:439:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:440:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:441:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:442:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:443:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:444:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:445:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:446:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:447:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:448:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:449:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:450:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:451:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:452:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:453:9",
    },
];

const STEPS_10: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:454:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:455:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:456:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:457:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:458:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:459:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:460:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:461:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:462:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:463:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:464:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:465:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:466:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:467:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:468:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:469:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:470:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:471:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:472:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:473:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:474:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:475:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:476:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:477:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:478:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:479:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:480:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:481:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:482:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:483:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:484:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:485:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:486:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:487:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:488:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:489:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:490:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:491:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:492:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:493:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:494:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:495:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:496:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:497:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:498:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:499:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:500:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:501:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:502:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:503:9",
    },
];

const STEPS_11: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:504:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:505:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:506:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:507:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:508:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:509:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:510:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:511:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:512:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:513:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:514:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:515:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:516:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:517:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:518:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:519:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:520:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:521:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:522:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:523:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:524:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:525:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:526:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:527:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:528:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:529:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:530:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:531:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:532:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:533:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:534:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:535:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:536:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:537:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:538:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:539:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:540:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:541:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:542:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:543:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:544:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:545:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:546:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:547:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:548:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:549:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:550:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:551:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:552:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:553:9",
    },
];

const STEPS_12: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:554:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:555:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:556:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:557:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:558:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:559:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:560:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:561:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:562:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:563:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:564:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:565:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:566:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:567:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:568:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:569:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:570:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:571:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:572:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:573:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:574:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:575:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:576:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:577:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:578:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:579:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:580:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:581:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:582:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:583:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:584:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:585:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:586:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:587:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:588:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:589:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:590:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:591:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:592:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:593:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:594:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:595:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:596:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:597:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:598:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:599:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:600:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:601:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:602:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:603:9",
    },
];

const STEPS_13: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:604:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:605:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:606:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:607:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:608:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:609:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:610:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:611:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:612:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:613:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:614:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:615:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:616:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:617:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:618:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:619:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:620:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:621:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:622:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:623:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:624:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:625:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:626:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:627:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:628:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:629:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:630:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:631:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:632:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:633:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:634:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:635:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:636:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:637:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:638:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:639:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:640:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:641:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:642:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:643:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:644:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:645:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:646:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:647:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:648:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:649:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:650:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:651:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:652:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:653:9",
    },
];

const STEPS_14: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:654:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:655:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:656:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:657:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:658:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:659:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:660:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:661:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:662:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:663:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:664:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:665:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:666:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:667:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:668:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:669:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:670:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:671:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:672:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:673:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:674:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:675:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:676:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:677:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:678:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:679:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:680:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:681:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:682:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:683:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:684:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:685:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:686:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:687:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:688:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:689:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:690:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:691:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:692:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:693:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:694:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:695:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:696:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:697:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:698:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:699:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:700:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:701:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:702:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:703:9",
    },
];

const STEPS_15: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:704:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:705:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:706:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:707:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:708:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:709:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:710:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:711:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:712:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:713:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:714:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:715:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:716:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:717:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:718:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:719:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:720:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:721:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:722:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:723:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:724:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:725:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:726:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:727:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:728:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:729:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:730:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:731:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:732:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:733:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:734:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:735:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:736:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:737:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:738:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:739:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:740:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:741:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:742:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:743:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:744:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:745:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:746:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:747:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:748:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:749:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:750:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:751:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:752:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:753:9",
    },
];

const STEPS_16: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:754:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:755:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:756:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:757:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:758:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:759:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:760:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:761:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:762:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:763:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:764:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:765:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:766:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:767:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:768:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:769:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:770:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:771:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:772:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:773:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:774:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:775:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:776:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:777:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:778:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:779:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:780:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:781:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:782:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:783:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:784:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:785:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:786:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:787:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:788:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:789:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:790:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:791:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:792:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:793:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:794:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:795:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:796:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:797:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:798:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:799:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:800:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:801:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:802:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:803:9",
    },
];

const STEPS_17: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:804:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:805:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:806:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:807:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:808:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:809:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:810:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:811:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:812:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:813:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:814:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:815:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:816:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:817:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:818:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:819:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:820:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:821:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:822:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:823:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:824:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:825:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:826:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:827:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:828:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:829:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:830:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:831:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:832:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:833:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:834:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:835:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:836:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:837:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:838:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:839:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:840:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:841:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:842:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:843:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:844:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:845:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:846:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:847:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:848:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:849:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:850:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:851:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:852:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:853:9",
    },
];

const STEPS_18: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:854:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:855:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:856:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:857:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:858:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:859:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:860:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:861:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:862:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:863:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:864:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:865:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:866:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:867:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:868:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:869:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:870:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:871:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:872:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:873:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:874:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:875:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:876:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:877:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:878:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:879:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:880:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:881:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:882:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:883:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:884:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:885:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:886:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:887:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:888:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:889:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:890:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:891:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:892:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:893:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:894:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:895:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:896:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:897:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:898:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:899:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:900:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:901:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:902:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:903:9",
    },
];

const STEPS_19: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:904:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:905:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:906:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:907:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:908:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:909:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:910:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:911:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:912:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:913:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:914:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:915:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:916:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:917:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:918:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:919:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:920:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:921:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:922:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:923:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:924:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:925:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:926:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:927:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:928:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:929:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:930:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:931:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:932:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:933:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:934:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:935:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:936:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:937:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:938:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:939:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:940:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:941:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:942:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:943:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:944:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:945:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:946:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:947:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:948:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:949:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:950:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:951:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:952:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:953:9",
    },
];

const STEPS_20: &[StepInfo] = &[
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:954:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:955:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:956:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:957:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:958:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:959:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:960:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:961:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:962:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:963:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:964:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:965:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:966:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:967:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:968:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:969:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:970:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:971:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:972:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:973:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:974:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:975:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:976:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:977:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:978:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:979:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:980:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:981:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:982:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:983:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:984:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:985:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:986:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:987:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:988:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:989:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:990:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:991:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:992:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:993:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:994:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:995:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:996:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:997:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:998:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:999:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:1000:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:1001:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:1002:9",
    },
    StepInfo {
        event: "Mix",
        place: "chain_1000.pty:1003:9",
    },
];

impl Steps for Step {
    const INFO: &'static [StepInfo] = &pointy::steps::<
        1000,
    >(
        &[
            STEPS_1,
            STEPS_2,
            STEPS_3,
            STEPS_4,
            STEPS_5,
            STEPS_6,
            STEPS_7,
            STEPS_8,
            STEPS_9,
            STEPS_10,
            STEPS_11,
            STEPS_12,
            STEPS_13,
            STEPS_14,
            STEPS_15,
            STEPS_16,
            STEPS_17,
            STEPS_18,
            STEPS_19,
            STEPS_20,
        ],
    );
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
            at.set(Step::Mix1000);
            Ok(tasks::mix(mix_999))
        },
    )
}

/// The part of the chain from `Mix` to `Mix`.
fn part_1(_: &Run, at: &At<Step>, seed: u64) -> Result<u64, Failure> {
    at.set(Step::Mix);
    let mix = tasks::mix(seed);
    at.set(Step::Mix2);
    let mix_2 = tasks::mix(mix);
    at.set(Step::Mix3);
    let mix_3 = tasks::mix(mix_2);
    at.set(Step::Mix4);
    let mix_4 = tasks::mix(mix_3);
    at.set(Step::Mix5);
    let mix_5 = tasks::mix(mix_4);
    at.set(Step::Mix6);
    let mix_6 = tasks::mix(mix_5);
    at.set(Step::Mix7);
    let mix_7 = tasks::mix(mix_6);
    at.set(Step::Mix8);
    let mix_8 = tasks::mix(mix_7);
    at.set(Step::Mix9);
    let mix_9 = tasks::mix(mix_8);
    at.set(Step::Mix10);
    let mix_10 = tasks::mix(mix_9);
    at.set(Step::Mix11);
    let mix_11 = tasks::mix(mix_10);
    at.set(Step::Mix12);
    let mix_12 = tasks::mix(mix_11);
    at.set(Step::Mix13);
    let mix_13 = tasks::mix(mix_12);
    at.set(Step::Mix14);
    let mix_14 = tasks::mix(mix_13);
    at.set(Step::Mix15);
    let mix_15 = tasks::mix(mix_14);
    at.set(Step::Mix16);
    let mix_16 = tasks::mix(mix_15);
    at.set(Step::Mix17);
    let mix_17 = tasks::mix(mix_16);
    at.set(Step::Mix18);
    let mix_18 = tasks::mix(mix_17);
    at.set(Step::Mix19);
    let mix_19 = tasks::mix(mix_18);
    at.set(Step::Mix20);
    let mix_20 = tasks::mix(mix_19);
    at.set(Step::Mix21);
    let mix_21 = tasks::mix(mix_20);
    at.set(Step::Mix22);
    let mix_22 = tasks::mix(mix_21);
    at.set(Step::Mix23);
    let mix_23 = tasks::mix(mix_22);
    at.set(Step::Mix24);
    let mix_24 = tasks::mix(mix_23);
    at.set(Step::Mix25);
    let mix_25 = tasks::mix(mix_24);
    at.set(Step::Mix26);
    let mix_26 = tasks::mix(mix_25);
    at.set(Step::Mix27);
    let mix_27 = tasks::mix(mix_26);
    at.set(Step::Mix28);
    let mix_28 = tasks::mix(mix_27);
    at.set(Step::Mix29);
    let mix_29 = tasks::mix(mix_28);
    at.set(Step::Mix30);
    let mix_30 = tasks::mix(mix_29);
    at.set(Step::Mix31);
    let mix_31 = tasks::mix(mix_30);
    at.set(Step::Mix32);
    let mix_32 = tasks::mix(mix_31);
    at.set(Step::Mix33);
    let mix_33 = tasks::mix(mix_32);
    at.set(Step::Mix34);
    let mix_34 = tasks::mix(mix_33);
    at.set(Step::Mix35);
    let mix_35 = tasks::mix(mix_34);
    at.set(Step::Mix36);
    let mix_36 = tasks::mix(mix_35);
    at.set(Step::Mix37);
    let mix_37 = tasks::mix(mix_36);
    at.set(Step::Mix38);
    let mix_38 = tasks::mix(mix_37);
    at.set(Step::Mix39);
    let mix_39 = tasks::mix(mix_38);
    at.set(Step::Mix40);
    let mix_40 = tasks::mix(mix_39);
    at.set(Step::Mix41);
    let mix_41 = tasks::mix(mix_40);
    at.set(Step::Mix42);
    let mix_42 = tasks::mix(mix_41);
    at.set(Step::Mix43);
    let mix_43 = tasks::mix(mix_42);
    at.set(Step::Mix44);
    let mix_44 = tasks::mix(mix_43);
    at.set(Step::Mix45);
    let mix_45 = tasks::mix(mix_44);
    at.set(Step::Mix46);
    let mix_46 = tasks::mix(mix_45);
    at.set(Step::Mix47);
    let mix_47 = tasks::mix(mix_46);
    at.set(Step::Mix48);
    let mix_48 = tasks::mix(mix_47);
    at.set(Step::Mix49);
    let mix_49 = tasks::mix(mix_48);
    at.set(Step::Mix50);
    let mix_50 = tasks::mix(mix_49);
    Ok(mix_50)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_2(_: &Run, at: &At<Step>, mix_50: u64) -> Result<u64, Failure> {
    at.set(Step::Mix51);
    let mix_51 = tasks::mix(mix_50);
    at.set(Step::Mix52);
    let mix_52 = tasks::mix(mix_51);
    at.set(Step::Mix53);
    let mix_53 = tasks::mix(mix_52);
    at.set(Step::Mix54);
    let mix_54 = tasks::mix(mix_53);
    at.set(Step::Mix55);
    let mix_55 = tasks::mix(mix_54);
    at.set(Step::Mix56);
    let mix_56 = tasks::mix(mix_55);
    at.set(Step::Mix57);
    let mix_57 = tasks::mix(mix_56);
    at.set(Step::Mix58);
    let mix_58 = tasks::mix(mix_57);
    at.set(Step::Mix59);
    let mix_59 = tasks::mix(mix_58);
    at.set(Step::Mix60);
    let mix_60 = tasks::mix(mix_59);
    at.set(Step::Mix61);
    let mix_61 = tasks::mix(mix_60);
    at.set(Step::Mix62);
    let mix_62 = tasks::mix(mix_61);
    at.set(Step::Mix63);
    let mix_63 = tasks::mix(mix_62);
    at.set(Step::Mix64);
    let mix_64 = tasks::mix(mix_63);
    at.set(Step::Mix65);
    let mix_65 = tasks::mix(mix_64);
    at.set(Step::Mix66);
    let mix_66 = tasks::mix(mix_65);
    at.set(Step::Mix67);
    let mix_67 = tasks::mix(mix_66);
    at.set(Step::Mix68);
    let mix_68 = tasks::mix(mix_67);
    at.set(Step::Mix69);
    let mix_69 = tasks::mix(mix_68);
    at.set(Step::Mix70);
    let mix_70 = tasks::mix(mix_69);
    at.set(Step::Mix71);
    let mix_71 = tasks::mix(mix_70);
    at.set(Step::Mix72);
    let mix_72 = tasks::mix(mix_71);
    at.set(Step::Mix73);
    let mix_73 = tasks::mix(mix_72);
    at.set(Step::Mix74);
    let mix_74 = tasks::mix(mix_73);
    at.set(Step::Mix75);
    let mix_75 = tasks::mix(mix_74);
    at.set(Step::Mix76);
    let mix_76 = tasks::mix(mix_75);
    at.set(Step::Mix77);
    let mix_77 = tasks::mix(mix_76);
    at.set(Step::Mix78);
    let mix_78 = tasks::mix(mix_77);
    at.set(Step::Mix79);
    let mix_79 = tasks::mix(mix_78);
    at.set(Step::Mix80);
    let mix_80 = tasks::mix(mix_79);
    at.set(Step::Mix81);
    let mix_81 = tasks::mix(mix_80);
    at.set(Step::Mix82);
    let mix_82 = tasks::mix(mix_81);
    at.set(Step::Mix83);
    let mix_83 = tasks::mix(mix_82);
    at.set(Step::Mix84);
    let mix_84 = tasks::mix(mix_83);
    at.set(Step::Mix85);
    let mix_85 = tasks::mix(mix_84);
    at.set(Step::Mix86);
    let mix_86 = tasks::mix(mix_85);
    at.set(Step::Mix87);
    let mix_87 = tasks::mix(mix_86);
    at.set(Step::Mix88);
    let mix_88 = tasks::mix(mix_87);
    at.set(Step::Mix89);
    let mix_89 = tasks::mix(mix_88);
    at.set(Step::Mix90);
    let mix_90 = tasks::mix(mix_89);
    at.set(Step::Mix91);
    let mix_91 = tasks::mix(mix_90);
    at.set(Step::Mix92);
    let mix_92 = tasks::mix(mix_91);
    at.set(Step::Mix93);
    let mix_93 = tasks::mix(mix_92);
    at.set(Step::Mix94);
    let mix_94 = tasks::mix(mix_93);
    at.set(Step::Mix95);
    let mix_95 = tasks::mix(mix_94);
    at.set(Step::Mix96);
    let mix_96 = tasks::mix(mix_95);
    at.set(Step::Mix97);
    let mix_97 = tasks::mix(mix_96);
    at.set(Step::Mix98);
    let mix_98 = tasks::mix(mix_97);
    at.set(Step::Mix99);
    let mix_99 = tasks::mix(mix_98);
    at.set(Step::Mix100);
    let mix_100 = tasks::mix(mix_99);
    Ok(mix_100)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_3(_: &Run, at: &At<Step>, mix_100: u64) -> Result<u64, Failure> {
    at.set(Step::Mix101);
    let mix_101 = tasks::mix(mix_100);
    at.set(Step::Mix102);
    let mix_102 = tasks::mix(mix_101);
    at.set(Step::Mix103);
    let mix_103 = tasks::mix(mix_102);
    at.set(Step::Mix104);
    let mix_104 = tasks::mix(mix_103);
    at.set(Step::Mix105);
    let mix_105 = tasks::mix(mix_104);
    at.set(Step::Mix106);
    let mix_106 = tasks::mix(mix_105);
    at.set(Step::Mix107);
    let mix_107 = tasks::mix(mix_106);
    at.set(Step::Mix108);
    let mix_108 = tasks::mix(mix_107);
    at.set(Step::Mix109);
    let mix_109 = tasks::mix(mix_108);
    at.set(Step::Mix110);
    let mix_110 = tasks::mix(mix_109);
    at.set(Step::Mix111);
    let mix_111 = tasks::mix(mix_110);
    at.set(Step::Mix112);
    let mix_112 = tasks::mix(mix_111);
    at.set(Step::Mix113);
    let mix_113 = tasks::mix(mix_112);
    at.set(Step::Mix114);
    let mix_114 = tasks::mix(mix_113);
    at.set(Step::Mix115);
    let mix_115 = tasks::mix(mix_114);
    at.set(Step::Mix116);
    let mix_116 = tasks::mix(mix_115);
    at.set(Step::Mix117);
    let mix_117 = tasks::mix(mix_116);
    at.set(Step::Mix118);
    let mix_118 = tasks::mix(mix_117);
    at.set(Step::Mix119);
    let mix_119 = tasks::mix(mix_118);
    at.set(Step::Mix120);
    let mix_120 = tasks::mix(mix_119);
    at.set(Step::Mix121);
    let mix_121 = tasks::mix(mix_120);
    at.set(Step::Mix122);
    let mix_122 = tasks::mix(mix_121);
    at.set(Step::Mix123);
    let mix_123 = tasks::mix(mix_122);
    at.set(Step::Mix124);
    let mix_124 = tasks::mix(mix_123);
    at.set(Step::Mix125);
    let mix_125 = tasks::mix(mix_124);
    at.set(Step::Mix126);
    let mix_126 = tasks::mix(mix_125);
    at.set(Step::Mix127);
    let mix_127 = tasks::mix(mix_126);
    at.set(Step::Mix128);
    let mix_128 = tasks::mix(mix_127);
    at.set(Step::Mix129);
    let mix_129 = tasks::mix(mix_128);
    at.set(Step::Mix130);
    let mix_130 = tasks::mix(mix_129);
    at.set(Step::Mix131);
    let mix_131 = tasks::mix(mix_130);
    at.set(Step::Mix132);
    let mix_132 = tasks::mix(mix_131);
    at.set(Step::Mix133);
    let mix_133 = tasks::mix(mix_132);
    at.set(Step::Mix134);
    let mix_134 = tasks::mix(mix_133);
    at.set(Step::Mix135);
    let mix_135 = tasks::mix(mix_134);
    at.set(Step::Mix136);
    let mix_136 = tasks::mix(mix_135);
    at.set(Step::Mix137);
    let mix_137 = tasks::mix(mix_136);
    at.set(Step::Mix138);
    let mix_138 = tasks::mix(mix_137);
    at.set(Step::Mix139);
    let mix_139 = tasks::mix(mix_138);
    at.set(Step::Mix140);
    let mix_140 = tasks::mix(mix_139);
    at.set(Step::Mix141);
    let mix_141 = tasks::mix(mix_140);
    at.set(Step::Mix142);
    let mix_142 = tasks::mix(mix_141);
    at.set(Step::Mix143);
    let mix_143 = tasks::mix(mix_142);
    at.set(Step::Mix144);
    let mix_144 = tasks::mix(mix_143);
    at.set(Step::Mix145);
    let mix_145 = tasks::mix(mix_144);
    at.set(Step::Mix146);
    let mix_146 = tasks::mix(mix_145);
    at.set(Step::Mix147);
    let mix_147 = tasks::mix(mix_146);
    at.set(Step::Mix148);
    let mix_148 = tasks::mix(mix_147);
    at.set(Step::Mix149);
    let mix_149 = tasks::mix(mix_148);
    at.set(Step::Mix150);
    let mix_150 = tasks::mix(mix_149);
    Ok(mix_150)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_4(_: &Run, at: &At<Step>, mix_150: u64) -> Result<u64, Failure> {
    at.set(Step::Mix151);
    let mix_151 = tasks::mix(mix_150);
    at.set(Step::Mix152);
    let mix_152 = tasks::mix(mix_151);
    at.set(Step::Mix153);
    let mix_153 = tasks::mix(mix_152);
    at.set(Step::Mix154);
    let mix_154 = tasks::mix(mix_153);
    at.set(Step::Mix155);
    let mix_155 = tasks::mix(mix_154);
    at.set(Step::Mix156);
    let mix_156 = tasks::mix(mix_155);
    at.set(Step::Mix157);
    let mix_157 = tasks::mix(mix_156);
    at.set(Step::Mix158);
    let mix_158 = tasks::mix(mix_157);
    at.set(Step::Mix159);
    let mix_159 = tasks::mix(mix_158);
    at.set(Step::Mix160);
    let mix_160 = tasks::mix(mix_159);
    at.set(Step::Mix161);
    let mix_161 = tasks::mix(mix_160);
    at.set(Step::Mix162);
    let mix_162 = tasks::mix(mix_161);
    at.set(Step::Mix163);
    let mix_163 = tasks::mix(mix_162);
    at.set(Step::Mix164);
    let mix_164 = tasks::mix(mix_163);
    at.set(Step::Mix165);
    let mix_165 = tasks::mix(mix_164);
    at.set(Step::Mix166);
    let mix_166 = tasks::mix(mix_165);
    at.set(Step::Mix167);
    let mix_167 = tasks::mix(mix_166);
    at.set(Step::Mix168);
    let mix_168 = tasks::mix(mix_167);
    at.set(Step::Mix169);
    let mix_169 = tasks::mix(mix_168);
    at.set(Step::Mix170);
    let mix_170 = tasks::mix(mix_169);
    at.set(Step::Mix171);
    let mix_171 = tasks::mix(mix_170);
    at.set(Step::Mix172);
    let mix_172 = tasks::mix(mix_171);
    at.set(Step::Mix173);
    let mix_173 = tasks::mix(mix_172);
    at.set(Step::Mix174);
    let mix_174 = tasks::mix(mix_173);
    at.set(Step::Mix175);
    let mix_175 = tasks::mix(mix_174);
    at.set(Step::Mix176);
    let mix_176 = tasks::mix(mix_175);
    at.set(Step::Mix177);
    let mix_177 = tasks::mix(mix_176);
    at.set(Step::Mix178);
    let mix_178 = tasks::mix(mix_177);
    at.set(Step::Mix179);
    let mix_179 = tasks::mix(mix_178);
    at.set(Step::Mix180);
    let mix_180 = tasks::mix(mix_179);
    at.set(Step::Mix181);
    let mix_181 = tasks::mix(mix_180);
    at.set(Step::Mix182);
    let mix_182 = tasks::mix(mix_181);
    at.set(Step::Mix183);
    let mix_183 = tasks::mix(mix_182);
    at.set(Step::Mix184);
    let mix_184 = tasks::mix(mix_183);
    at.set(Step::Mix185);
    let mix_185 = tasks::mix(mix_184);
    at.set(Step::Mix186);
    let mix_186 = tasks::mix(mix_185);
    at.set(Step::Mix187);
    let mix_187 = tasks::mix(mix_186);
    at.set(Step::Mix188);
    let mix_188 = tasks::mix(mix_187);
    at.set(Step::Mix189);
    let mix_189 = tasks::mix(mix_188);
    at.set(Step::Mix190);
    let mix_190 = tasks::mix(mix_189);
    at.set(Step::Mix191);
    let mix_191 = tasks::mix(mix_190);
    at.set(Step::Mix192);
    let mix_192 = tasks::mix(mix_191);
    at.set(Step::Mix193);
    let mix_193 = tasks::mix(mix_192);
    at.set(Step::Mix194);
    let mix_194 = tasks::mix(mix_193);
    at.set(Step::Mix195);
    let mix_195 = tasks::mix(mix_194);
    at.set(Step::Mix196);
    let mix_196 = tasks::mix(mix_195);
    at.set(Step::Mix197);
    let mix_197 = tasks::mix(mix_196);
    at.set(Step::Mix198);
    let mix_198 = tasks::mix(mix_197);
    at.set(Step::Mix199);
    let mix_199 = tasks::mix(mix_198);
    at.set(Step::Mix200);
    let mix_200 = tasks::mix(mix_199);
    Ok(mix_200)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_5(_: &Run, at: &At<Step>, mix_200: u64) -> Result<u64, Failure> {
    at.set(Step::Mix201);
    let mix_201 = tasks::mix(mix_200);
    at.set(Step::Mix202);
    let mix_202 = tasks::mix(mix_201);
    at.set(Step::Mix203);
    let mix_203 = tasks::mix(mix_202);
    at.set(Step::Mix204);
    let mix_204 = tasks::mix(mix_203);
    at.set(Step::Mix205);
    let mix_205 = tasks::mix(mix_204);
    at.set(Step::Mix206);
    let mix_206 = tasks::mix(mix_205);
    at.set(Step::Mix207);
    let mix_207 = tasks::mix(mix_206);
    at.set(Step::Mix208);
    let mix_208 = tasks::mix(mix_207);
    at.set(Step::Mix209);
    let mix_209 = tasks::mix(mix_208);
    at.set(Step::Mix210);
    let mix_210 = tasks::mix(mix_209);
    at.set(Step::Mix211);
    let mix_211 = tasks::mix(mix_210);
    at.set(Step::Mix212);
    let mix_212 = tasks::mix(mix_211);
    at.set(Step::Mix213);
    let mix_213 = tasks::mix(mix_212);
    at.set(Step::Mix214);
    let mix_214 = tasks::mix(mix_213);
    at.set(Step::Mix215);
    let mix_215 = tasks::mix(mix_214);
    at.set(Step::Mix216);
    let mix_216 = tasks::mix(mix_215);
    at.set(Step::Mix217);
    let mix_217 = tasks::mix(mix_216);
    at.set(Step::Mix218);
    let mix_218 = tasks::mix(mix_217);
    at.set(Step::Mix219);
    let mix_219 = tasks::mix(mix_218);
    at.set(Step::Mix220);
    let mix_220 = tasks::mix(mix_219);
    at.set(Step::Mix221);
    let mix_221 = tasks::mix(mix_220);
    at.set(Step::Mix222);
    let mix_222 = tasks::mix(mix_221);
    at.set(Step::Mix223);
    let mix_223 = tasks::mix(mix_222);
    at.set(Step::Mix224);
    let mix_224 = tasks::mix(mix_223);
    at.set(Step::Mix225);
    let mix_225 = tasks::mix(mix_224);
    at.set(Step::Mix226);
    let mix_226 = tasks::mix(mix_225);
    at.set(Step::Mix227);
    let mix_227 = tasks::mix(mix_226);
    at.set(Step::Mix228);
    let mix_228 = tasks::mix(mix_227);
    at.set(Step::Mix229);
    let mix_229 = tasks::mix(mix_228);
    at.set(Step::Mix230);
    let mix_230 = tasks::mix(mix_229);
    at.set(Step::Mix231);
    let mix_231 = tasks::mix(mix_230);
    at.set(Step::Mix232);
    let mix_232 = tasks::mix(mix_231);
    at.set(Step::Mix233);
    let mix_233 = tasks::mix(mix_232);
    at.set(Step::Mix234);
    let mix_234 = tasks::mix(mix_233);
    at.set(Step::Mix235);
    let mix_235 = tasks::mix(mix_234);
    at.set(Step::Mix236);
    let mix_236 = tasks::mix(mix_235);
    at.set(Step::Mix237);
    let mix_237 = tasks::mix(mix_236);
    at.set(Step::Mix238);
    let mix_238 = tasks::mix(mix_237);
    at.set(Step::Mix239);
    let mix_239 = tasks::mix(mix_238);
    at.set(Step::Mix240);
    let mix_240 = tasks::mix(mix_239);
    at.set(Step::Mix241);
    let mix_241 = tasks::mix(mix_240);
    at.set(Step::Mix242);
    let mix_242 = tasks::mix(mix_241);
    at.set(Step::Mix243);
    let mix_243 = tasks::mix(mix_242);
    at.set(Step::Mix244);
    let mix_244 = tasks::mix(mix_243);
    at.set(Step::Mix245);
    let mix_245 = tasks::mix(mix_244);
    at.set(Step::Mix246);
    let mix_246 = tasks::mix(mix_245);
    at.set(Step::Mix247);
    let mix_247 = tasks::mix(mix_246);
    at.set(Step::Mix248);
    let mix_248 = tasks::mix(mix_247);
    at.set(Step::Mix249);
    let mix_249 = tasks::mix(mix_248);
    at.set(Step::Mix250);
    let mix_250 = tasks::mix(mix_249);
    Ok(mix_250)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_6(_: &Run, at: &At<Step>, mix_250: u64) -> Result<u64, Failure> {
    at.set(Step::Mix251);
    let mix_251 = tasks::mix(mix_250);
    at.set(Step::Mix252);
    let mix_252 = tasks::mix(mix_251);
    at.set(Step::Mix253);
    let mix_253 = tasks::mix(mix_252);
    at.set(Step::Mix254);
    let mix_254 = tasks::mix(mix_253);
    at.set(Step::Mix255);
    let mix_255 = tasks::mix(mix_254);
    at.set(Step::Mix256);
    let mix_256 = tasks::mix(mix_255);
    at.set(Step::Mix257);
    let mix_257 = tasks::mix(mix_256);
    at.set(Step::Mix258);
    let mix_258 = tasks::mix(mix_257);
    at.set(Step::Mix259);
    let mix_259 = tasks::mix(mix_258);
    at.set(Step::Mix260);
    let mix_260 = tasks::mix(mix_259);
    at.set(Step::Mix261);
    let mix_261 = tasks::mix(mix_260);
    at.set(Step::Mix262);
    let mix_262 = tasks::mix(mix_261);
    at.set(Step::Mix263);
    let mix_263 = tasks::mix(mix_262);
    at.set(Step::Mix264);
    let mix_264 = tasks::mix(mix_263);
    at.set(Step::Mix265);
    let mix_265 = tasks::mix(mix_264);
    at.set(Step::Mix266);
    let mix_266 = tasks::mix(mix_265);
    at.set(Step::Mix267);
    let mix_267 = tasks::mix(mix_266);
    at.set(Step::Mix268);
    let mix_268 = tasks::mix(mix_267);
    at.set(Step::Mix269);
    let mix_269 = tasks::mix(mix_268);
    at.set(Step::Mix270);
    let mix_270 = tasks::mix(mix_269);
    at.set(Step::Mix271);
    let mix_271 = tasks::mix(mix_270);
    at.set(Step::Mix272);
    let mix_272 = tasks::mix(mix_271);
    at.set(Step::Mix273);
    let mix_273 = tasks::mix(mix_272);
    at.set(Step::Mix274);
    let mix_274 = tasks::mix(mix_273);
    at.set(Step::Mix275);
    let mix_275 = tasks::mix(mix_274);
    at.set(Step::Mix276);
    let mix_276 = tasks::mix(mix_275);
    at.set(Step::Mix277);
    let mix_277 = tasks::mix(mix_276);
    at.set(Step::Mix278);
    let mix_278 = tasks::mix(mix_277);
    at.set(Step::Mix279);
    let mix_279 = tasks::mix(mix_278);
    at.set(Step::Mix280);
    let mix_280 = tasks::mix(mix_279);
    at.set(Step::Mix281);
    let mix_281 = tasks::mix(mix_280);
    at.set(Step::Mix282);
    let mix_282 = tasks::mix(mix_281);
    at.set(Step::Mix283);
    let mix_283 = tasks::mix(mix_282);
    at.set(Step::Mix284);
    let mix_284 = tasks::mix(mix_283);
    at.set(Step::Mix285);
    let mix_285 = tasks::mix(mix_284);
    at.set(Step::Mix286);
    let mix_286 = tasks::mix(mix_285);
    at.set(Step::Mix287);
    let mix_287 = tasks::mix(mix_286);
    at.set(Step::Mix288);
    let mix_288 = tasks::mix(mix_287);
    at.set(Step::Mix289);
    let mix_289 = tasks::mix(mix_288);
    at.set(Step::Mix290);
    let mix_290 = tasks::mix(mix_289);
    at.set(Step::Mix291);
    let mix_291 = tasks::mix(mix_290);
    at.set(Step::Mix292);
    let mix_292 = tasks::mix(mix_291);
    at.set(Step::Mix293);
    let mix_293 = tasks::mix(mix_292);
    at.set(Step::Mix294);
    let mix_294 = tasks::mix(mix_293);
    at.set(Step::Mix295);
    let mix_295 = tasks::mix(mix_294);
    at.set(Step::Mix296);
    let mix_296 = tasks::mix(mix_295);
    at.set(Step::Mix297);
    let mix_297 = tasks::mix(mix_296);
    at.set(Step::Mix298);
    let mix_298 = tasks::mix(mix_297);
    at.set(Step::Mix299);
    let mix_299 = tasks::mix(mix_298);
    at.set(Step::Mix300);
    let mix_300 = tasks::mix(mix_299);
    Ok(mix_300)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_7(_: &Run, at: &At<Step>, mix_300: u64) -> Result<u64, Failure> {
    at.set(Step::Mix301);
    let mix_301 = tasks::mix(mix_300);
    at.set(Step::Mix302);
    let mix_302 = tasks::mix(mix_301);
    at.set(Step::Mix303);
    let mix_303 = tasks::mix(mix_302);
    at.set(Step::Mix304);
    let mix_304 = tasks::mix(mix_303);
    at.set(Step::Mix305);
    let mix_305 = tasks::mix(mix_304);
    at.set(Step::Mix306);
    let mix_306 = tasks::mix(mix_305);
    at.set(Step::Mix307);
    let mix_307 = tasks::mix(mix_306);
    at.set(Step::Mix308);
    let mix_308 = tasks::mix(mix_307);
    at.set(Step::Mix309);
    let mix_309 = tasks::mix(mix_308);
    at.set(Step::Mix310);
    let mix_310 = tasks::mix(mix_309);
    at.set(Step::Mix311);
    let mix_311 = tasks::mix(mix_310);
    at.set(Step::Mix312);
    let mix_312 = tasks::mix(mix_311);
    at.set(Step::Mix313);
    let mix_313 = tasks::mix(mix_312);
    at.set(Step::Mix314);
    let mix_314 = tasks::mix(mix_313);
    at.set(Step::Mix315);
    let mix_315 = tasks::mix(mix_314);
    at.set(Step::Mix316);
    let mix_316 = tasks::mix(mix_315);
    at.set(Step::Mix317);
    let mix_317 = tasks::mix(mix_316);
    at.set(Step::Mix318);
    let mix_318 = tasks::mix(mix_317);
    at.set(Step::Mix319);
    let mix_319 = tasks::mix(mix_318);
    at.set(Step::Mix320);
    let mix_320 = tasks::mix(mix_319);
    at.set(Step::Mix321);
    let mix_321 = tasks::mix(mix_320);
    at.set(Step::Mix322);
    let mix_322 = tasks::mix(mix_321);
    at.set(Step::Mix323);
    let mix_323 = tasks::mix(mix_322);
    at.set(Step::Mix324);
    let mix_324 = tasks::mix(mix_323);
    at.set(Step::Mix325);
    let mix_325 = tasks::mix(mix_324);
    at.set(Step::Mix326);
    let mix_326 = tasks::mix(mix_325);
    at.set(Step::Mix327);
    let mix_327 = tasks::mix(mix_326);
    at.set(Step::Mix328);
    let mix_328 = tasks::mix(mix_327);
    at.set(Step::Mix329);
    let mix_329 = tasks::mix(mix_328);
    at.set(Step::Mix330);
    let mix_330 = tasks::mix(mix_329);
    at.set(Step::Mix331);
    let mix_331 = tasks::mix(mix_330);
    at.set(Step::Mix332);
    let mix_332 = tasks::mix(mix_331);
    at.set(Step::Mix333);
    let mix_333 = tasks::mix(mix_332);
    at.set(Step::Mix334);
    let mix_334 = tasks::mix(mix_333);
    at.set(Step::Mix335);
    let mix_335 = tasks::mix(mix_334);
    at.set(Step::Mix336);
    let mix_336 = tasks::mix(mix_335);
    at.set(Step::Mix337);
    let mix_337 = tasks::mix(mix_336);
    at.set(Step::Mix338);
    let mix_338 = tasks::mix(mix_337);
    at.set(Step::Mix339);
    let mix_339 = tasks::mix(mix_338);
    at.set(Step::Mix340);
    let mix_340 = tasks::mix(mix_339);
    at.set(Step::Mix341);
    let mix_341 = tasks::mix(mix_340);
    at.set(Step::Mix342);
    let mix_342 = tasks::mix(mix_341);
    at.set(Step::Mix343);
    let mix_343 = tasks::mix(mix_342);
    at.set(Step::Mix344);
    let mix_344 = tasks::mix(mix_343);
    at.set(Step::Mix345);
    let mix_345 = tasks::mix(mix_344);
    at.set(Step::Mix346);
    let mix_346 = tasks::mix(mix_345);
    at.set(Step::Mix347);
    let mix_347 = tasks::mix(mix_346);
    at.set(Step::Mix348);
    let mix_348 = tasks::mix(mix_347);
    at.set(Step::Mix349);
    let mix_349 = tasks::mix(mix_348);
    at.set(Step::Mix350);
    let mix_350 = tasks::mix(mix_349);
    Ok(mix_350)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_8(_: &Run, at: &At<Step>, mix_350: u64) -> Result<u64, Failure> {
    at.set(Step::Mix351);
    let mix_351 = tasks::mix(mix_350);
    at.set(Step::Mix352);
    let mix_352 = tasks::mix(mix_351);
    at.set(Step::Mix353);
    let mix_353 = tasks::mix(mix_352);
    at.set(Step::Mix354);
    let mix_354 = tasks::mix(mix_353);
    at.set(Step::Mix355);
    let mix_355 = tasks::mix(mix_354);
    at.set(Step::Mix356);
    let mix_356 = tasks::mix(mix_355);
    at.set(Step::Mix357);
    let mix_357 = tasks::mix(mix_356);
    at.set(Step::Mix358);
    let mix_358 = tasks::mix(mix_357);
    at.set(Step::Mix359);
    let mix_359 = tasks::mix(mix_358);
    at.set(Step::Mix360);
    let mix_360 = tasks::mix(mix_359);
    at.set(Step::Mix361);
    let mix_361 = tasks::mix(mix_360);
    at.set(Step::Mix362);
    let mix_362 = tasks::mix(mix_361);
    at.set(Step::Mix363);
    let mix_363 = tasks::mix(mix_362);
    at.set(Step::Mix364);
    let mix_364 = tasks::mix(mix_363);
    at.set(Step::Mix365);
    let mix_365 = tasks::mix(mix_364);
    at.set(Step::Mix366);
    let mix_366 = tasks::mix(mix_365);
    at.set(Step::Mix367);
    let mix_367 = tasks::mix(mix_366);
    at.set(Step::Mix368);
    let mix_368 = tasks::mix(mix_367);
    at.set(Step::Mix369);
    let mix_369 = tasks::mix(mix_368);
    at.set(Step::Mix370);
    let mix_370 = tasks::mix(mix_369);
    at.set(Step::Mix371);
    let mix_371 = tasks::mix(mix_370);
    at.set(Step::Mix372);
    let mix_372 = tasks::mix(mix_371);
    at.set(Step::Mix373);
    let mix_373 = tasks::mix(mix_372);
    at.set(Step::Mix374);
    let mix_374 = tasks::mix(mix_373);
    at.set(Step::Mix375);
    let mix_375 = tasks::mix(mix_374);
    at.set(Step::Mix376);
    let mix_376 = tasks::mix(mix_375);
    at.set(Step::Mix377);
    let mix_377 = tasks::mix(mix_376);
    at.set(Step::Mix378);
    let mix_378 = tasks::mix(mix_377);
    at.set(Step::Mix379);
    let mix_379 = tasks::mix(mix_378);
    at.set(Step::Mix380);
    let mix_380 = tasks::mix(mix_379);
    at.set(Step::Mix381);
    let mix_381 = tasks::mix(mix_380);
    at.set(Step::Mix382);
    let mix_382 = tasks::mix(mix_381);
    at.set(Step::Mix383);
    let mix_383 = tasks::mix(mix_382);
    at.set(Step::Mix384);
    let mix_384 = tasks::mix(mix_383);
    at.set(Step::Mix385);
    let mix_385 = tasks::mix(mix_384);
    at.set(Step::Mix386);
    let mix_386 = tasks::mix(mix_385);
    at.set(Step::Mix387);
    let mix_387 = tasks::mix(mix_386);
    at.set(Step::Mix388);
    let mix_388 = tasks::mix(mix_387);
    at.set(Step::Mix389);
    let mix_389 = tasks::mix(mix_388);
    at.set(Step::Mix390);
    let mix_390 = tasks::mix(mix_389);
    at.set(Step::Mix391);
    let mix_391 = tasks::mix(mix_390);
    at.set(Step::Mix392);
    let mix_392 = tasks::mix(mix_391);
    at.set(Step::Mix393);
    let mix_393 = tasks::mix(mix_392);
    at.set(Step::Mix394);
    let mix_394 = tasks::mix(mix_393);
    at.set(Step::Mix395);
    let mix_395 = tasks::mix(mix_394);
    at.set(Step::Mix396);
    let mix_396 = tasks::mix(mix_395);
    at.set(Step::Mix397);
    let mix_397 = tasks::mix(mix_396);
    at.set(Step::Mix398);
    let mix_398 = tasks::mix(mix_397);
    at.set(Step::Mix399);
    let mix_399 = tasks::mix(mix_398);
    at.set(Step::Mix400);
    let mix_400 = tasks::mix(mix_399);
    Ok(mix_400)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_9(_: &Run, at: &At<Step>, mix_400: u64) -> Result<u64, Failure> {
    at.set(Step::Mix401);
    let mix_401 = tasks::mix(mix_400);
    at.set(Step::Mix402);
    let mix_402 = tasks::mix(mix_401);
    at.set(Step::Mix403);
    let mix_403 = tasks::mix(mix_402);
    at.set(Step::Mix404);
    let mix_404 = tasks::mix(mix_403);
    at.set(Step::Mix405);
    let mix_405 = tasks::mix(mix_404);
    at.set(Step::Mix406);
    let mix_406 = tasks::mix(mix_405);
    at.set(Step::Mix407);
    let mix_407 = tasks::mix(mix_406);
    at.set(Step::Mix408);
    let mix_408 = tasks::mix(mix_407);
    at.set(Step::Mix409);
    let mix_409 = tasks::mix(mix_408);
    at.set(Step::Mix410);
    let mix_410 = tasks::mix(mix_409);
    at.set(Step::Mix411);
    let mix_411 = tasks::mix(mix_410);
    at.set(Step::Mix412);
    let mix_412 = tasks::mix(mix_411);
    at.set(Step::Mix413);
    let mix_413 = tasks::mix(mix_412);
    at.set(Step::Mix414);
    let mix_414 = tasks::mix(mix_413);
    at.set(Step::Mix415);
    let mix_415 = tasks::mix(mix_414);
    at.set(Step::Mix416);
    let mix_416 = tasks::mix(mix_415);
    at.set(Step::Mix417);
    let mix_417 = tasks::mix(mix_416);
    at.set(Step::Mix418);
    let mix_418 = tasks::mix(mix_417);
    at.set(Step::Mix419);
    let mix_419 = tasks::mix(mix_418);
    at.set(Step::Mix420);
    let mix_420 = tasks::mix(mix_419);
    at.set(Step::Mix421);
    let mix_421 = tasks::mix(mix_420);
    at.set(Step::Mix422);
    let mix_422 = tasks::mix(mix_421);
    at.set(Step::Mix423);
    let mix_423 = tasks::mix(mix_422);
    at.set(Step::Mix424);
    let mix_424 = tasks::mix(mix_423);
    at.set(Step::Mix425);
    let mix_425 = tasks::mix(mix_424);
    at.set(Step::Mix426);
    let mix_426 = tasks::mix(mix_425);
    at.set(Step::Mix427);
    let mix_427 = tasks::mix(mix_426);
    at.set(Step::Mix428);
    let mix_428 = tasks::mix(mix_427);
    at.set(Step::Mix429);
    let mix_429 = tasks::mix(mix_428);
    at.set(Step::Mix430);
    let mix_430 = tasks::mix(mix_429);
    at.set(Step::Mix431);
    let mix_431 = tasks::mix(mix_430);
    at.set(Step::Mix432);
    let mix_432 = tasks::mix(mix_431);
    at.set(Step::Mix433);
    let mix_433 = tasks::mix(mix_432);
    at.set(Step::Mix434);
    let mix_434 = tasks::mix(mix_433);
    at.set(Step::Mix435);
    let mix_435 = tasks::mix(mix_434);
    at.set(Step::Mix436);
    let mix_436 = tasks::mix(mix_435);
    at.set(Step::Mix437);
    let mix_437 = tasks::mix(mix_436);
    at.set(Step::Mix438);
    let mix_438 = tasks::mix(mix_437);
    at.set(Step::Mix439);
    let mix_439 = tasks::mix(mix_438);
    at.set(Step::Mix440);
    let mix_440 = tasks::mix(mix_439);
    at.set(Step::Mix441);
    let mix_441 = tasks::mix(mix_440);
    at.set(Step::Mix442);
    let mix_442 = tasks::mix(mix_441);
    at.set(Step::Mix443);
    let mix_443 = tasks::mix(mix_442);
    at.set(Step::Mix444);
    let mix_444 = tasks::mix(mix_443);
    at.set(Step::Mix445);
    let mix_445 = tasks::mix(mix_444);
    at.set(Step::Mix446);
    let mix_446 = tasks::mix(mix_445);
    at.set(Step::Mix447);
    let mix_447 = tasks::mix(mix_446);
    at.set(Step::Mix448);
    let mix_448 = tasks::mix(mix_447);
    at.set(Step::Mix449);
    let mix_449 = tasks::mix(mix_448);
    at.set(Step::Mix450);
    let mix_450 = tasks::mix(mix_449);
    Ok(mix_450)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_10(_: &Run, at: &At<Step>, mix_450: u64) -> Result<u64, Failure> {
    at.set(Step::Mix451);
    let mix_451 = tasks::mix(mix_450);
    at.set(Step::Mix452);
    let mix_452 = tasks::mix(mix_451);
    at.set(Step::Mix453);
    let mix_453 = tasks::mix(mix_452);
    at.set(Step::Mix454);
    let mix_454 = tasks::mix(mix_453);
    at.set(Step::Mix455);
    let mix_455 = tasks::mix(mix_454);
    at.set(Step::Mix456);
    let mix_456 = tasks::mix(mix_455);
    at.set(Step::Mix457);
    let mix_457 = tasks::mix(mix_456);
    at.set(Step::Mix458);
    let mix_458 = tasks::mix(mix_457);
    at.set(Step::Mix459);
    let mix_459 = tasks::mix(mix_458);
    at.set(Step::Mix460);
    let mix_460 = tasks::mix(mix_459);
    at.set(Step::Mix461);
    let mix_461 = tasks::mix(mix_460);
    at.set(Step::Mix462);
    let mix_462 = tasks::mix(mix_461);
    at.set(Step::Mix463);
    let mix_463 = tasks::mix(mix_462);
    at.set(Step::Mix464);
    let mix_464 = tasks::mix(mix_463);
    at.set(Step::Mix465);
    let mix_465 = tasks::mix(mix_464);
    at.set(Step::Mix466);
    let mix_466 = tasks::mix(mix_465);
    at.set(Step::Mix467);
    let mix_467 = tasks::mix(mix_466);
    at.set(Step::Mix468);
    let mix_468 = tasks::mix(mix_467);
    at.set(Step::Mix469);
    let mix_469 = tasks::mix(mix_468);
    at.set(Step::Mix470);
    let mix_470 = tasks::mix(mix_469);
    at.set(Step::Mix471);
    let mix_471 = tasks::mix(mix_470);
    at.set(Step::Mix472);
    let mix_472 = tasks::mix(mix_471);
    at.set(Step::Mix473);
    let mix_473 = tasks::mix(mix_472);
    at.set(Step::Mix474);
    let mix_474 = tasks::mix(mix_473);
    at.set(Step::Mix475);
    let mix_475 = tasks::mix(mix_474);
    at.set(Step::Mix476);
    let mix_476 = tasks::mix(mix_475);
    at.set(Step::Mix477);
    let mix_477 = tasks::mix(mix_476);
    at.set(Step::Mix478);
    let mix_478 = tasks::mix(mix_477);
    at.set(Step::Mix479);
    let mix_479 = tasks::mix(mix_478);
    at.set(Step::Mix480);
    let mix_480 = tasks::mix(mix_479);
    at.set(Step::Mix481);
    let mix_481 = tasks::mix(mix_480);
    at.set(Step::Mix482);
    let mix_482 = tasks::mix(mix_481);
    at.set(Step::Mix483);
    let mix_483 = tasks::mix(mix_482);
    at.set(Step::Mix484);
    let mix_484 = tasks::mix(mix_483);
    at.set(Step::Mix485);
    let mix_485 = tasks::mix(mix_484);
    at.set(Step::Mix486);
    let mix_486 = tasks::mix(mix_485);
    at.set(Step::Mix487);
    let mix_487 = tasks::mix(mix_486);
    at.set(Step::Mix488);
    let mix_488 = tasks::mix(mix_487);
    at.set(Step::Mix489);
    let mix_489 = tasks::mix(mix_488);
    at.set(Step::Mix490);
    let mix_490 = tasks::mix(mix_489);
    at.set(Step::Mix491);
    let mix_491 = tasks::mix(mix_490);
    at.set(Step::Mix492);
    let mix_492 = tasks::mix(mix_491);
    at.set(Step::Mix493);
    let mix_493 = tasks::mix(mix_492);
    at.set(Step::Mix494);
    let mix_494 = tasks::mix(mix_493);
    at.set(Step::Mix495);
    let mix_495 = tasks::mix(mix_494);
    at.set(Step::Mix496);
    let mix_496 = tasks::mix(mix_495);
    at.set(Step::Mix497);
    let mix_497 = tasks::mix(mix_496);
    at.set(Step::Mix498);
    let mix_498 = tasks::mix(mix_497);
    at.set(Step::Mix499);
    let mix_499 = tasks::mix(mix_498);
    at.set(Step::Mix500);
    let mix_500 = tasks::mix(mix_499);
    Ok(mix_500)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_11(_: &Run, at: &At<Step>, mix_500: u64) -> Result<u64, Failure> {
    at.set(Step::Mix501);
    let mix_501 = tasks::mix(mix_500);
    at.set(Step::Mix502);
    let mix_502 = tasks::mix(mix_501);
    at.set(Step::Mix503);
    let mix_503 = tasks::mix(mix_502);
    at.set(Step::Mix504);
    let mix_504 = tasks::mix(mix_503);
    at.set(Step::Mix505);
    let mix_505 = tasks::mix(mix_504);
    at.set(Step::Mix506);
    let mix_506 = tasks::mix(mix_505);
    at.set(Step::Mix507);
    let mix_507 = tasks::mix(mix_506);
    at.set(Step::Mix508);
    let mix_508 = tasks::mix(mix_507);
    at.set(Step::Mix509);
    let mix_509 = tasks::mix(mix_508);
    at.set(Step::Mix510);
    let mix_510 = tasks::mix(mix_509);
    at.set(Step::Mix511);
    let mix_511 = tasks::mix(mix_510);
    at.set(Step::Mix512);
    let mix_512 = tasks::mix(mix_511);
    at.set(Step::Mix513);
    let mix_513 = tasks::mix(mix_512);
    at.set(Step::Mix514);
    let mix_514 = tasks::mix(mix_513);
    at.set(Step::Mix515);
    let mix_515 = tasks::mix(mix_514);
    at.set(Step::Mix516);
    let mix_516 = tasks::mix(mix_515);
    at.set(Step::Mix517);
    let mix_517 = tasks::mix(mix_516);
    at.set(Step::Mix518);
    let mix_518 = tasks::mix(mix_517);
    at.set(Step::Mix519);
    let mix_519 = tasks::mix(mix_518);
    at.set(Step::Mix520);
    let mix_520 = tasks::mix(mix_519);
    at.set(Step::Mix521);
    let mix_521 = tasks::mix(mix_520);
    at.set(Step::Mix522);
    let mix_522 = tasks::mix(mix_521);
    at.set(Step::Mix523);
    let mix_523 = tasks::mix(mix_522);
    at.set(Step::Mix524);
    let mix_524 = tasks::mix(mix_523);
    at.set(Step::Mix525);
    let mix_525 = tasks::mix(mix_524);
    at.set(Step::Mix526);
    let mix_526 = tasks::mix(mix_525);
    at.set(Step::Mix527);
    let mix_527 = tasks::mix(mix_526);
    at.set(Step::Mix528);
    let mix_528 = tasks::mix(mix_527);
    at.set(Step::Mix529);
    let mix_529 = tasks::mix(mix_528);
    at.set(Step::Mix530);
    let mix_530 = tasks::mix(mix_529);
    at.set(Step::Mix531);
    let mix_531 = tasks::mix(mix_530);
    at.set(Step::Mix532);
    let mix_532 = tasks::mix(mix_531);
    at.set(Step::Mix533);
    let mix_533 = tasks::mix(mix_532);
    at.set(Step::Mix534);
    let mix_534 = tasks::mix(mix_533);
    at.set(Step::Mix535);
    let mix_535 = tasks::mix(mix_534);
    at.set(Step::Mix536);
    let mix_536 = tasks::mix(mix_535);
    at.set(Step::Mix537);
    let mix_537 = tasks::mix(mix_536);
    at.set(Step::Mix538);
    let mix_538 = tasks::mix(mix_537);
    at.set(Step::Mix539);
    let mix_539 = tasks::mix(mix_538);
    at.set(Step::Mix540);
    let mix_540 = tasks::mix(mix_539);
    at.set(Step::Mix541);
    let mix_541 = tasks::mix(mix_540);
    at.set(Step::Mix542);
    let mix_542 = tasks::mix(mix_541);
    at.set(Step::Mix543);
    let mix_543 = tasks::mix(mix_542);
    at.set(Step::Mix544);
    let mix_544 = tasks::mix(mix_543);
    at.set(Step::Mix545);
    let mix_545 = tasks::mix(mix_544);
    at.set(Step::Mix546);
    let mix_546 = tasks::mix(mix_545);
    at.set(Step::Mix547);
    let mix_547 = tasks::mix(mix_546);
    at.set(Step::Mix548);
    let mix_548 = tasks::mix(mix_547);
    at.set(Step::Mix549);
    let mix_549 = tasks::mix(mix_548);
    at.set(Step::Mix550);
    let mix_550 = tasks::mix(mix_549);
    Ok(mix_550)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_12(_: &Run, at: &At<Step>, mix_550: u64) -> Result<u64, Failure> {
    at.set(Step::Mix551);
    let mix_551 = tasks::mix(mix_550);
    at.set(Step::Mix552);
    let mix_552 = tasks::mix(mix_551);
    at.set(Step::Mix553);
    let mix_553 = tasks::mix(mix_552);
    at.set(Step::Mix554);
    let mix_554 = tasks::mix(mix_553);
    at.set(Step::Mix555);
    let mix_555 = tasks::mix(mix_554);
    at.set(Step::Mix556);
    let mix_556 = tasks::mix(mix_555);
    at.set(Step::Mix557);
    let mix_557 = tasks::mix(mix_556);
    at.set(Step::Mix558);
    let mix_558 = tasks::mix(mix_557);
    at.set(Step::Mix559);
    let mix_559 = tasks::mix(mix_558);
    at.set(Step::Mix560);
    let mix_560 = tasks::mix(mix_559);
    at.set(Step::Mix561);
    let mix_561 = tasks::mix(mix_560);
    at.set(Step::Mix562);
    let mix_562 = tasks::mix(mix_561);
    at.set(Step::Mix563);
    let mix_563 = tasks::mix(mix_562);
    at.set(Step::Mix564);
    let mix_564 = tasks::mix(mix_563);
    at.set(Step::Mix565);
    let mix_565 = tasks::mix(mix_564);
    at.set(Step::Mix566);
    let mix_566 = tasks::mix(mix_565);
    at.set(Step::Mix567);
    let mix_567 = tasks::mix(mix_566);
    at.set(Step::Mix568);
    let mix_568 = tasks::mix(mix_567);
    at.set(Step::Mix569);
    let mix_569 = tasks::mix(mix_568);
    at.set(Step::Mix570);
    let mix_570 = tasks::mix(mix_569);
    at.set(Step::Mix571);
    let mix_571 = tasks::mix(mix_570);
    at.set(Step::Mix572);
    let mix_572 = tasks::mix(mix_571);
    at.set(Step::Mix573);
    let mix_573 = tasks::mix(mix_572);
    at.set(Step::Mix574);
    let mix_574 = tasks::mix(mix_573);
    at.set(Step::Mix575);
    let mix_575 = tasks::mix(mix_574);
    at.set(Step::Mix576);
    let mix_576 = tasks::mix(mix_575);
    at.set(Step::Mix577);
    let mix_577 = tasks::mix(mix_576);
    at.set(Step::Mix578);
    let mix_578 = tasks::mix(mix_577);
    at.set(Step::Mix579);
    let mix_579 = tasks::mix(mix_578);
    at.set(Step::Mix580);
    let mix_580 = tasks::mix(mix_579);
    at.set(Step::Mix581);
    let mix_581 = tasks::mix(mix_580);
    at.set(Step::Mix582);
    let mix_582 = tasks::mix(mix_581);
    at.set(Step::Mix583);
    let mix_583 = tasks::mix(mix_582);
    at.set(Step::Mix584);
    let mix_584 = tasks::mix(mix_583);
    at.set(Step::Mix585);
    let mix_585 = tasks::mix(mix_584);
    at.set(Step::Mix586);
    let mix_586 = tasks::mix(mix_585);
    at.set(Step::Mix587);
    let mix_587 = tasks::mix(mix_586);
    at.set(Step::Mix588);
    let mix_588 = tasks::mix(mix_587);
    at.set(Step::Mix589);
    let mix_589 = tasks::mix(mix_588);
    at.set(Step::Mix590);
    let mix_590 = tasks::mix(mix_589);
    at.set(Step::Mix591);
    let mix_591 = tasks::mix(mix_590);
    at.set(Step::Mix592);
    let mix_592 = tasks::mix(mix_591);
    at.set(Step::Mix593);
    let mix_593 = tasks::mix(mix_592);
    at.set(Step::Mix594);
    let mix_594 = tasks::mix(mix_593);
    at.set(Step::Mix595);
    let mix_595 = tasks::mix(mix_594);
    at.set(Step::Mix596);
    let mix_596 = tasks::mix(mix_595);
    at.set(Step::Mix597);
    let mix_597 = tasks::mix(mix_596);
    at.set(Step::Mix598);
    let mix_598 = tasks::mix(mix_597);
    at.set(Step::Mix599);
    let mix_599 = tasks::mix(mix_598);
    at.set(Step::Mix600);
    let mix_600 = tasks::mix(mix_599);
    Ok(mix_600)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_13(_: &Run, at: &At<Step>, mix_600: u64) -> Result<u64, Failure> {
    at.set(Step::Mix601);
    let mix_601 = tasks::mix(mix_600);
    at.set(Step::Mix602);
    let mix_602 = tasks::mix(mix_601);
    at.set(Step::Mix603);
    let mix_603 = tasks::mix(mix_602);
    at.set(Step::Mix604);
    let mix_604 = tasks::mix(mix_603);
    at.set(Step::Mix605);
    let mix_605 = tasks::mix(mix_604);
    at.set(Step::Mix606);
    let mix_606 = tasks::mix(mix_605);
    at.set(Step::Mix607);
    let mix_607 = tasks::mix(mix_606);
    at.set(Step::Mix608);
    let mix_608 = tasks::mix(mix_607);
    at.set(Step::Mix609);
    let mix_609 = tasks::mix(mix_608);
    at.set(Step::Mix610);
    let mix_610 = tasks::mix(mix_609);
    at.set(Step::Mix611);
    let mix_611 = tasks::mix(mix_610);
    at.set(Step::Mix612);
    let mix_612 = tasks::mix(mix_611);
    at.set(Step::Mix613);
    let mix_613 = tasks::mix(mix_612);
    at.set(Step::Mix614);
    let mix_614 = tasks::mix(mix_613);
    at.set(Step::Mix615);
    let mix_615 = tasks::mix(mix_614);
    at.set(Step::Mix616);
    let mix_616 = tasks::mix(mix_615);
    at.set(Step::Mix617);
    let mix_617 = tasks::mix(mix_616);
    at.set(Step::Mix618);
    let mix_618 = tasks::mix(mix_617);
    at.set(Step::Mix619);
    let mix_619 = tasks::mix(mix_618);
    at.set(Step::Mix620);
    let mix_620 = tasks::mix(mix_619);
    at.set(Step::Mix621);
    let mix_621 = tasks::mix(mix_620);
    at.set(Step::Mix622);
    let mix_622 = tasks::mix(mix_621);
    at.set(Step::Mix623);
    let mix_623 = tasks::mix(mix_622);
    at.set(Step::Mix624);
    let mix_624 = tasks::mix(mix_623);
    at.set(Step::Mix625);
    let mix_625 = tasks::mix(mix_624);
    at.set(Step::Mix626);
    let mix_626 = tasks::mix(mix_625);
    at.set(Step::Mix627);
    let mix_627 = tasks::mix(mix_626);
    at.set(Step::Mix628);
    let mix_628 = tasks::mix(mix_627);
    at.set(Step::Mix629);
    let mix_629 = tasks::mix(mix_628);
    at.set(Step::Mix630);
    let mix_630 = tasks::mix(mix_629);
    at.set(Step::Mix631);
    let mix_631 = tasks::mix(mix_630);
    at.set(Step::Mix632);
    let mix_632 = tasks::mix(mix_631);
    at.set(Step::Mix633);
    let mix_633 = tasks::mix(mix_632);
    at.set(Step::Mix634);
    let mix_634 = tasks::mix(mix_633);
    at.set(Step::Mix635);
    let mix_635 = tasks::mix(mix_634);
    at.set(Step::Mix636);
    let mix_636 = tasks::mix(mix_635);
    at.set(Step::Mix637);
    let mix_637 = tasks::mix(mix_636);
    at.set(Step::Mix638);
    let mix_638 = tasks::mix(mix_637);
    at.set(Step::Mix639);
    let mix_639 = tasks::mix(mix_638);
    at.set(Step::Mix640);
    let mix_640 = tasks::mix(mix_639);
    at.set(Step::Mix641);
    let mix_641 = tasks::mix(mix_640);
    at.set(Step::Mix642);
    let mix_642 = tasks::mix(mix_641);
    at.set(Step::Mix643);
    let mix_643 = tasks::mix(mix_642);
    at.set(Step::Mix644);
    let mix_644 = tasks::mix(mix_643);
    at.set(Step::Mix645);
    let mix_645 = tasks::mix(mix_644);
    at.set(Step::Mix646);
    let mix_646 = tasks::mix(mix_645);
    at.set(Step::Mix647);
    let mix_647 = tasks::mix(mix_646);
    at.set(Step::Mix648);
    let mix_648 = tasks::mix(mix_647);
    at.set(Step::Mix649);
    let mix_649 = tasks::mix(mix_648);
    at.set(Step::Mix650);
    let mix_650 = tasks::mix(mix_649);
    Ok(mix_650)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_14(_: &Run, at: &At<Step>, mix_650: u64) -> Result<u64, Failure> {
    at.set(Step::Mix651);
    let mix_651 = tasks::mix(mix_650);
    at.set(Step::Mix652);
    let mix_652 = tasks::mix(mix_651);
    at.set(Step::Mix653);
    let mix_653 = tasks::mix(mix_652);
    at.set(Step::Mix654);
    let mix_654 = tasks::mix(mix_653);
    at.set(Step::Mix655);
    let mix_655 = tasks::mix(mix_654);
    at.set(Step::Mix656);
    let mix_656 = tasks::mix(mix_655);
    at.set(Step::Mix657);
    let mix_657 = tasks::mix(mix_656);
    at.set(Step::Mix658);
    let mix_658 = tasks::mix(mix_657);
    at.set(Step::Mix659);
    let mix_659 = tasks::mix(mix_658);
    at.set(Step::Mix660);
    let mix_660 = tasks::mix(mix_659);
    at.set(Step::Mix661);
    let mix_661 = tasks::mix(mix_660);
    at.set(Step::Mix662);
    let mix_662 = tasks::mix(mix_661);
    at.set(Step::Mix663);
    let mix_663 = tasks::mix(mix_662);
    at.set(Step::Mix664);
    let mix_664 = tasks::mix(mix_663);
    at.set(Step::Mix665);
    let mix_665 = tasks::mix(mix_664);
    at.set(Step::Mix666);
    let mix_666 = tasks::mix(mix_665);
    at.set(Step::Mix667);
    let mix_667 = tasks::mix(mix_666);
    at.set(Step::Mix668);
    let mix_668 = tasks::mix(mix_667);
    at.set(Step::Mix669);
    let mix_669 = tasks::mix(mix_668);
    at.set(Step::Mix670);
    let mix_670 = tasks::mix(mix_669);
    at.set(Step::Mix671);
    let mix_671 = tasks::mix(mix_670);
    at.set(Step::Mix672);
    let mix_672 = tasks::mix(mix_671);
    at.set(Step::Mix673);
    let mix_673 = tasks::mix(mix_672);
    at.set(Step::Mix674);
    let mix_674 = tasks::mix(mix_673);
    at.set(Step::Mix675);
    let mix_675 = tasks::mix(mix_674);
    at.set(Step::Mix676);
    let mix_676 = tasks::mix(mix_675);
    at.set(Step::Mix677);
    let mix_677 = tasks::mix(mix_676);
    at.set(Step::Mix678);
    let mix_678 = tasks::mix(mix_677);
    at.set(Step::Mix679);
    let mix_679 = tasks::mix(mix_678);
    at.set(Step::Mix680);
    let mix_680 = tasks::mix(mix_679);
    at.set(Step::Mix681);
    let mix_681 = tasks::mix(mix_680);
    at.set(Step::Mix682);
    let mix_682 = tasks::mix(mix_681);
    at.set(Step::Mix683);
    let mix_683 = tasks::mix(mix_682);
    at.set(Step::Mix684);
    let mix_684 = tasks::mix(mix_683);
    at.set(Step::Mix685);
    let mix_685 = tasks::mix(mix_684);
    at.set(Step::Mix686);
    let mix_686 = tasks::mix(mix_685);
    at.set(Step::Mix687);
    let mix_687 = tasks::mix(mix_686);
    at.set(Step::Mix688);
    let mix_688 = tasks::mix(mix_687);
    at.set(Step::Mix689);
    let mix_689 = tasks::mix(mix_688);
    at.set(Step::Mix690);
    let mix_690 = tasks::mix(mix_689);
    at.set(Step::Mix691);
    let mix_691 = tasks::mix(mix_690);
    at.set(Step::Mix692);
    let mix_692 = tasks::mix(mix_691);
    at.set(Step::Mix693);
    let mix_693 = tasks::mix(mix_692);
    at.set(Step::Mix694);
    let mix_694 = tasks::mix(mix_693);
    at.set(Step::Mix695);
    let mix_695 = tasks::mix(mix_694);
    at.set(Step::Mix696);
    let mix_696 = tasks::mix(mix_695);
    at.set(Step::Mix697);
    let mix_697 = tasks::mix(mix_696);
    at.set(Step::Mix698);
    let mix_698 = tasks::mix(mix_697);
    at.set(Step::Mix699);
    let mix_699 = tasks::mix(mix_698);
    at.set(Step::Mix700);
    let mix_700 = tasks::mix(mix_699);
    Ok(mix_700)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_15(_: &Run, at: &At<Step>, mix_700: u64) -> Result<u64, Failure> {
    at.set(Step::Mix701);
    let mix_701 = tasks::mix(mix_700);
    at.set(Step::Mix702);
    let mix_702 = tasks::mix(mix_701);
    at.set(Step::Mix703);
    let mix_703 = tasks::mix(mix_702);
    at.set(Step::Mix704);
    let mix_704 = tasks::mix(mix_703);
    at.set(Step::Mix705);
    let mix_705 = tasks::mix(mix_704);
    at.set(Step::Mix706);
    let mix_706 = tasks::mix(mix_705);
    at.set(Step::Mix707);
    let mix_707 = tasks::mix(mix_706);
    at.set(Step::Mix708);
    let mix_708 = tasks::mix(mix_707);
    at.set(Step::Mix709);
    let mix_709 = tasks::mix(mix_708);
    at.set(Step::Mix710);
    let mix_710 = tasks::mix(mix_709);
    at.set(Step::Mix711);
    let mix_711 = tasks::mix(mix_710);
    at.set(Step::Mix712);
    let mix_712 = tasks::mix(mix_711);
    at.set(Step::Mix713);
    let mix_713 = tasks::mix(mix_712);
    at.set(Step::Mix714);
    let mix_714 = tasks::mix(mix_713);
    at.set(Step::Mix715);
    let mix_715 = tasks::mix(mix_714);
    at.set(Step::Mix716);
    let mix_716 = tasks::mix(mix_715);
    at.set(Step::Mix717);
    let mix_717 = tasks::mix(mix_716);
    at.set(Step::Mix718);
    let mix_718 = tasks::mix(mix_717);
    at.set(Step::Mix719);
    let mix_719 = tasks::mix(mix_718);
    at.set(Step::Mix720);
    let mix_720 = tasks::mix(mix_719);
    at.set(Step::Mix721);
    let mix_721 = tasks::mix(mix_720);
    at.set(Step::Mix722);
    let mix_722 = tasks::mix(mix_721);
    at.set(Step::Mix723);
    let mix_723 = tasks::mix(mix_722);
    at.set(Step::Mix724);
    let mix_724 = tasks::mix(mix_723);
    at.set(Step::Mix725);
    let mix_725 = tasks::mix(mix_724);
    at.set(Step::Mix726);
    let mix_726 = tasks::mix(mix_725);
    at.set(Step::Mix727);
    let mix_727 = tasks::mix(mix_726);
    at.set(Step::Mix728);
    let mix_728 = tasks::mix(mix_727);
    at.set(Step::Mix729);
    let mix_729 = tasks::mix(mix_728);
    at.set(Step::Mix730);
    let mix_730 = tasks::mix(mix_729);
    at.set(Step::Mix731);
    let mix_731 = tasks::mix(mix_730);
    at.set(Step::Mix732);
    let mix_732 = tasks::mix(mix_731);
    at.set(Step::Mix733);
    let mix_733 = tasks::mix(mix_732);
    at.set(Step::Mix734);
    let mix_734 = tasks::mix(mix_733);
    at.set(Step::Mix735);
    let mix_735 = tasks::mix(mix_734);
    at.set(Step::Mix736);
    let mix_736 = tasks::mix(mix_735);
    at.set(Step::Mix737);
    let mix_737 = tasks::mix(mix_736);
    at.set(Step::Mix738);
    let mix_738 = tasks::mix(mix_737);
    at.set(Step::Mix739);
    let mix_739 = tasks::mix(mix_738);
    at.set(Step::Mix740);
    let mix_740 = tasks::mix(mix_739);
    at.set(Step::Mix741);
    let mix_741 = tasks::mix(mix_740);
    at.set(Step::Mix742);
    let mix_742 = tasks::mix(mix_741);
    at.set(Step::Mix743);
    let mix_743 = tasks::mix(mix_742);
    at.set(Step::Mix744);
    let mix_744 = tasks::mix(mix_743);
    at.set(Step::Mix745);
    let mix_745 = tasks::mix(mix_744);
    at.set(Step::Mix746);
    let mix_746 = tasks::mix(mix_745);
    at.set(Step::Mix747);
    let mix_747 = tasks::mix(mix_746);
    at.set(Step::Mix748);
    let mix_748 = tasks::mix(mix_747);
    at.set(Step::Mix749);
    let mix_749 = tasks::mix(mix_748);
    at.set(Step::Mix750);
    let mix_750 = tasks::mix(mix_749);
    Ok(mix_750)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_16(_: &Run, at: &At<Step>, mix_750: u64) -> Result<u64, Failure> {
    at.set(Step::Mix751);
    let mix_751 = tasks::mix(mix_750);
    at.set(Step::Mix752);
    let mix_752 = tasks::mix(mix_751);
    at.set(Step::Mix753);
    let mix_753 = tasks::mix(mix_752);
    at.set(Step::Mix754);
    let mix_754 = tasks::mix(mix_753);
    at.set(Step::Mix755);
    let mix_755 = tasks::mix(mix_754);
    at.set(Step::Mix756);
    let mix_756 = tasks::mix(mix_755);
    at.set(Step::Mix757);
    let mix_757 = tasks::mix(mix_756);
    at.set(Step::Mix758);
    let mix_758 = tasks::mix(mix_757);
    at.set(Step::Mix759);
    let mix_759 = tasks::mix(mix_758);
    at.set(Step::Mix760);
    let mix_760 = tasks::mix(mix_759);
    at.set(Step::Mix761);
    let mix_761 = tasks::mix(mix_760);
    at.set(Step::Mix762);
    let mix_762 = tasks::mix(mix_761);
    at.set(Step::Mix763);
    let mix_763 = tasks::mix(mix_762);
    at.set(Step::Mix764);
    let mix_764 = tasks::mix(mix_763);
    at.set(Step::Mix765);
    let mix_765 = tasks::mix(mix_764);
    at.set(Step::Mix766);
    let mix_766 = tasks::mix(mix_765);
    at.set(Step::Mix767);
    let mix_767 = tasks::mix(mix_766);
    at.set(Step::Mix768);
    let mix_768 = tasks::mix(mix_767);
    at.set(Step::Mix769);
    let mix_769 = tasks::mix(mix_768);
    at.set(Step::Mix770);
    let mix_770 = tasks::mix(mix_769);
    at.set(Step::Mix771);
    let mix_771 = tasks::mix(mix_770);
    at.set(Step::Mix772);
    let mix_772 = tasks::mix(mix_771);
    at.set(Step::Mix773);
    let mix_773 = tasks::mix(mix_772);
    at.set(Step::Mix774);
    let mix_774 = tasks::mix(mix_773);
    at.set(Step::Mix775);
    let mix_775 = tasks::mix(mix_774);
    at.set(Step::Mix776);
    let mix_776 = tasks::mix(mix_775);
    at.set(Step::Mix777);
    let mix_777 = tasks::mix(mix_776);
    at.set(Step::Mix778);
    let mix_778 = tasks::mix(mix_777);
    at.set(Step::Mix779);
    let mix_779 = tasks::mix(mix_778);
    at.set(Step::Mix780);
    let mix_780 = tasks::mix(mix_779);
    at.set(Step::Mix781);
    let mix_781 = tasks::mix(mix_780);
    at.set(Step::Mix782);
    let mix_782 = tasks::mix(mix_781);
    at.set(Step::Mix783);
    let mix_783 = tasks::mix(mix_782);
    at.set(Step::Mix784);
    let mix_784 = tasks::mix(mix_783);
    at.set(Step::Mix785);
    let mix_785 = tasks::mix(mix_784);
    at.set(Step::Mix786);
    let mix_786 = tasks::mix(mix_785);
    at.set(Step::Mix787);
    let mix_787 = tasks::mix(mix_786);
    at.set(Step::Mix788);
    let mix_788 = tasks::mix(mix_787);
    at.set(Step::Mix789);
    let mix_789 = tasks::mix(mix_788);
    at.set(Step::Mix790);
    let mix_790 = tasks::mix(mix_789);
    at.set(Step::Mix791);
    let mix_791 = tasks::mix(mix_790);
    at.set(Step::Mix792);
    let mix_792 = tasks::mix(mix_791);
    at.set(Step::Mix793);
    let mix_793 = tasks::mix(mix_792);
    at.set(Step::Mix794);
    let mix_794 = tasks::mix(mix_793);
    at.set(Step::Mix795);
    let mix_795 = tasks::mix(mix_794);
    at.set(Step::Mix796);
    let mix_796 = tasks::mix(mix_795);
    at.set(Step::Mix797);
    let mix_797 = tasks::mix(mix_796);
    at.set(Step::Mix798);
    let mix_798 = tasks::mix(mix_797);
    at.set(Step::Mix799);
    let mix_799 = tasks::mix(mix_798);
    at.set(Step::Mix800);
    let mix_800 = tasks::mix(mix_799);
    Ok(mix_800)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_17(_: &Run, at: &At<Step>, mix_800: u64) -> Result<u64, Failure> {
    at.set(Step::Mix801);
    let mix_801 = tasks::mix(mix_800);
    at.set(Step::Mix802);
    let mix_802 = tasks::mix(mix_801);
    at.set(Step::Mix803);
    let mix_803 = tasks::mix(mix_802);
    at.set(Step::Mix804);
    let mix_804 = tasks::mix(mix_803);
    at.set(Step::Mix805);
    let mix_805 = tasks::mix(mix_804);
    at.set(Step::Mix806);
    let mix_806 = tasks::mix(mix_805);
    at.set(Step::Mix807);
    let mix_807 = tasks::mix(mix_806);
    at.set(Step::Mix808);
    let mix_808 = tasks::mix(mix_807);
    at.set(Step::Mix809);
    let mix_809 = tasks::mix(mix_808);
    at.set(Step::Mix810);
    let mix_810 = tasks::mix(mix_809);
    at.set(Step::Mix811);
    let mix_811 = tasks::mix(mix_810);
    at.set(Step::Mix812);
    let mix_812 = tasks::mix(mix_811);
    at.set(Step::Mix813);
    let mix_813 = tasks::mix(mix_812);
    at.set(Step::Mix814);
    let mix_814 = tasks::mix(mix_813);
    at.set(Step::Mix815);
    let mix_815 = tasks::mix(mix_814);
    at.set(Step::Mix816);
    let mix_816 = tasks::mix(mix_815);
    at.set(Step::Mix817);
    let mix_817 = tasks::mix(mix_816);
    at.set(Step::Mix818);
    let mix_818 = tasks::mix(mix_817);
    at.set(Step::Mix819);
    let mix_819 = tasks::mix(mix_818);
    at.set(Step::Mix820);
    let mix_820 = tasks::mix(mix_819);
    at.set(Step::Mix821);
    let mix_821 = tasks::mix(mix_820);
    at.set(Step::Mix822);
    let mix_822 = tasks::mix(mix_821);
    at.set(Step::Mix823);
    let mix_823 = tasks::mix(mix_822);
    at.set(Step::Mix824);
    let mix_824 = tasks::mix(mix_823);
    at.set(Step::Mix825);
    let mix_825 = tasks::mix(mix_824);
    at.set(Step::Mix826);
    let mix_826 = tasks::mix(mix_825);
    at.set(Step::Mix827);
    let mix_827 = tasks::mix(mix_826);
    at.set(Step::Mix828);
    let mix_828 = tasks::mix(mix_827);
    at.set(Step::Mix829);
    let mix_829 = tasks::mix(mix_828);
    at.set(Step::Mix830);
    let mix_830 = tasks::mix(mix_829);
    at.set(Step::Mix831);
    let mix_831 = tasks::mix(mix_830);
    at.set(Step::Mix832);
    let mix_832 = tasks::mix(mix_831);
    at.set(Step::Mix833);
    let mix_833 = tasks::mix(mix_832);
    at.set(Step::Mix834);
    let mix_834 = tasks::mix(mix_833);
    at.set(Step::Mix835);
    let mix_835 = tasks::mix(mix_834);
    at.set(Step::Mix836);
    let mix_836 = tasks::mix(mix_835);
    at.set(Step::Mix837);
    let mix_837 = tasks::mix(mix_836);
    at.set(Step::Mix838);
    let mix_838 = tasks::mix(mix_837);
    at.set(Step::Mix839);
    let mix_839 = tasks::mix(mix_838);
    at.set(Step::Mix840);
    let mix_840 = tasks::mix(mix_839);
    at.set(Step::Mix841);
    let mix_841 = tasks::mix(mix_840);
    at.set(Step::Mix842);
    let mix_842 = tasks::mix(mix_841);
    at.set(Step::Mix843);
    let mix_843 = tasks::mix(mix_842);
    at.set(Step::Mix844);
    let mix_844 = tasks::mix(mix_843);
    at.set(Step::Mix845);
    let mix_845 = tasks::mix(mix_844);
    at.set(Step::Mix846);
    let mix_846 = tasks::mix(mix_845);
    at.set(Step::Mix847);
    let mix_847 = tasks::mix(mix_846);
    at.set(Step::Mix848);
    let mix_848 = tasks::mix(mix_847);
    at.set(Step::Mix849);
    let mix_849 = tasks::mix(mix_848);
    at.set(Step::Mix850);
    let mix_850 = tasks::mix(mix_849);
    Ok(mix_850)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_18(_: &Run, at: &At<Step>, mix_850: u64) -> Result<u64, Failure> {
    at.set(Step::Mix851);
    let mix_851 = tasks::mix(mix_850);
    at.set(Step::Mix852);
    let mix_852 = tasks::mix(mix_851);
    at.set(Step::Mix853);
    let mix_853 = tasks::mix(mix_852);
    at.set(Step::Mix854);
    let mix_854 = tasks::mix(mix_853);
    at.set(Step::Mix855);
    let mix_855 = tasks::mix(mix_854);
    at.set(Step::Mix856);
    let mix_856 = tasks::mix(mix_855);
    at.set(Step::Mix857);
    let mix_857 = tasks::mix(mix_856);
    at.set(Step::Mix858);
    let mix_858 = tasks::mix(mix_857);
    at.set(Step::Mix859);
    let mix_859 = tasks::mix(mix_858);
    at.set(Step::Mix860);
    let mix_860 = tasks::mix(mix_859);
    at.set(Step::Mix861);
    let mix_861 = tasks::mix(mix_860);
    at.set(Step::Mix862);
    let mix_862 = tasks::mix(mix_861);
    at.set(Step::Mix863);
    let mix_863 = tasks::mix(mix_862);
    at.set(Step::Mix864);
    let mix_864 = tasks::mix(mix_863);
    at.set(Step::Mix865);
    let mix_865 = tasks::mix(mix_864);
    at.set(Step::Mix866);
    let mix_866 = tasks::mix(mix_865);
    at.set(Step::Mix867);
    let mix_867 = tasks::mix(mix_866);
    at.set(Step::Mix868);
    let mix_868 = tasks::mix(mix_867);
    at.set(Step::Mix869);
    let mix_869 = tasks::mix(mix_868);
    at.set(Step::Mix870);
    let mix_870 = tasks::mix(mix_869);
    at.set(Step::Mix871);
    let mix_871 = tasks::mix(mix_870);
    at.set(Step::Mix872);
    let mix_872 = tasks::mix(mix_871);
    at.set(Step::Mix873);
    let mix_873 = tasks::mix(mix_872);
    at.set(Step::Mix874);
    let mix_874 = tasks::mix(mix_873);
    at.set(Step::Mix875);
    let mix_875 = tasks::mix(mix_874);
    at.set(Step::Mix876);
    let mix_876 = tasks::mix(mix_875);
    at.set(Step::Mix877);
    let mix_877 = tasks::mix(mix_876);
    at.set(Step::Mix878);
    let mix_878 = tasks::mix(mix_877);
    at.set(Step::Mix879);
    let mix_879 = tasks::mix(mix_878);
    at.set(Step::Mix880);
    let mix_880 = tasks::mix(mix_879);
    at.set(Step::Mix881);
    let mix_881 = tasks::mix(mix_880);
    at.set(Step::Mix882);
    let mix_882 = tasks::mix(mix_881);
    at.set(Step::Mix883);
    let mix_883 = tasks::mix(mix_882);
    at.set(Step::Mix884);
    let mix_884 = tasks::mix(mix_883);
    at.set(Step::Mix885);
    let mix_885 = tasks::mix(mix_884);
    at.set(Step::Mix886);
    let mix_886 = tasks::mix(mix_885);
    at.set(Step::Mix887);
    let mix_887 = tasks::mix(mix_886);
    at.set(Step::Mix888);
    let mix_888 = tasks::mix(mix_887);
    at.set(Step::Mix889);
    let mix_889 = tasks::mix(mix_888);
    at.set(Step::Mix890);
    let mix_890 = tasks::mix(mix_889);
    at.set(Step::Mix891);
    let mix_891 = tasks::mix(mix_890);
    at.set(Step::Mix892);
    let mix_892 = tasks::mix(mix_891);
    at.set(Step::Mix893);
    let mix_893 = tasks::mix(mix_892);
    at.set(Step::Mix894);
    let mix_894 = tasks::mix(mix_893);
    at.set(Step::Mix895);
    let mix_895 = tasks::mix(mix_894);
    at.set(Step::Mix896);
    let mix_896 = tasks::mix(mix_895);
    at.set(Step::Mix897);
    let mix_897 = tasks::mix(mix_896);
    at.set(Step::Mix898);
    let mix_898 = tasks::mix(mix_897);
    at.set(Step::Mix899);
    let mix_899 = tasks::mix(mix_898);
    at.set(Step::Mix900);
    let mix_900 = tasks::mix(mix_899);
    Ok(mix_900)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_19(_: &Run, at: &At<Step>, mix_900: u64) -> Result<u64, Failure> {
    at.set(Step::Mix901);
    let mix_901 = tasks::mix(mix_900);
    at.set(Step::Mix902);
    let mix_902 = tasks::mix(mix_901);
    at.set(Step::Mix903);
    let mix_903 = tasks::mix(mix_902);
    at.set(Step::Mix904);
    let mix_904 = tasks::mix(mix_903);
    at.set(Step::Mix905);
    let mix_905 = tasks::mix(mix_904);
    at.set(Step::Mix906);
    let mix_906 = tasks::mix(mix_905);
    at.set(Step::Mix907);
    let mix_907 = tasks::mix(mix_906);
    at.set(Step::Mix908);
    let mix_908 = tasks::mix(mix_907);
    at.set(Step::Mix909);
    let mix_909 = tasks::mix(mix_908);
    at.set(Step::Mix910);
    let mix_910 = tasks::mix(mix_909);
    at.set(Step::Mix911);
    let mix_911 = tasks::mix(mix_910);
    at.set(Step::Mix912);
    let mix_912 = tasks::mix(mix_911);
    at.set(Step::Mix913);
    let mix_913 = tasks::mix(mix_912);
    at.set(Step::Mix914);
    let mix_914 = tasks::mix(mix_913);
    at.set(Step::Mix915);
    let mix_915 = tasks::mix(mix_914);
    at.set(Step::Mix916);
    let mix_916 = tasks::mix(mix_915);
    at.set(Step::Mix917);
    let mix_917 = tasks::mix(mix_916);
    at.set(Step::Mix918);
    let mix_918 = tasks::mix(mix_917);
    at.set(Step::Mix919);
    let mix_919 = tasks::mix(mix_918);
    at.set(Step::Mix920);
    let mix_920 = tasks::mix(mix_919);
    at.set(Step::Mix921);
    let mix_921 = tasks::mix(mix_920);
    at.set(Step::Mix922);
    let mix_922 = tasks::mix(mix_921);
    at.set(Step::Mix923);
    let mix_923 = tasks::mix(mix_922);
    at.set(Step::Mix924);
    let mix_924 = tasks::mix(mix_923);
    at.set(Step::Mix925);
    let mix_925 = tasks::mix(mix_924);
    at.set(Step::Mix926);
    let mix_926 = tasks::mix(mix_925);
    at.set(Step::Mix927);
    let mix_927 = tasks::mix(mix_926);
    at.set(Step::Mix928);
    let mix_928 = tasks::mix(mix_927);
    at.set(Step::Mix929);
    let mix_929 = tasks::mix(mix_928);
    at.set(Step::Mix930);
    let mix_930 = tasks::mix(mix_929);
    at.set(Step::Mix931);
    let mix_931 = tasks::mix(mix_930);
    at.set(Step::Mix932);
    let mix_932 = tasks::mix(mix_931);
    at.set(Step::Mix933);
    let mix_933 = tasks::mix(mix_932);
    at.set(Step::Mix934);
    let mix_934 = tasks::mix(mix_933);
    at.set(Step::Mix935);
    let mix_935 = tasks::mix(mix_934);
    at.set(Step::Mix936);
    let mix_936 = tasks::mix(mix_935);
    at.set(Step::Mix937);
    let mix_937 = tasks::mix(mix_936);
    at.set(Step::Mix938);
    let mix_938 = tasks::mix(mix_937);
    at.set(Step::Mix939);
    let mix_939 = tasks::mix(mix_938);
    at.set(Step::Mix940);
    let mix_940 = tasks::mix(mix_939);
    at.set(Step::Mix941);
    let mix_941 = tasks::mix(mix_940);
    at.set(Step::Mix942);
    let mix_942 = tasks::mix(mix_941);
    at.set(Step::Mix943);
    let mix_943 = tasks::mix(mix_942);
    at.set(Step::Mix944);
    let mix_944 = tasks::mix(mix_943);
    at.set(Step::Mix945);
    let mix_945 = tasks::mix(mix_944);
    at.set(Step::Mix946);
    let mix_946 = tasks::mix(mix_945);
    at.set(Step::Mix947);
    let mix_947 = tasks::mix(mix_946);
    at.set(Step::Mix948);
    let mix_948 = tasks::mix(mix_947);
    at.set(Step::Mix949);
    let mix_949 = tasks::mix(mix_948);
    at.set(Step::Mix950);
    let mix_950 = tasks::mix(mix_949);
    Ok(mix_950)
}

/// The part of the chain from `Mix` to `Mix`.
fn part_20(_: &Run, at: &At<Step>, mix_950: u64) -> Result<u64, Failure> {
    at.set(Step::Mix951);
    let mix_951 = tasks::mix(mix_950);
    at.set(Step::Mix952);
    let mix_952 = tasks::mix(mix_951);
    at.set(Step::Mix953);
    let mix_953 = tasks::mix(mix_952);
    at.set(Step::Mix954);
    let mix_954 = tasks::mix(mix_953);
    at.set(Step::Mix955);
    let mix_955 = tasks::mix(mix_954);
    at.set(Step::Mix956);
    let mix_956 = tasks::mix(mix_955);
    at.set(Step::Mix957);
    let mix_957 = tasks::mix(mix_956);
    at.set(Step::Mix958);
    let mix_958 = tasks::mix(mix_957);
    at.set(Step::Mix959);
    let mix_959 = tasks::mix(mix_958);
    at.set(Step::Mix960);
    let mix_960 = tasks::mix(mix_959);
    at.set(Step::Mix961);
    let mix_961 = tasks::mix(mix_960);
    at.set(Step::Mix962);
    let mix_962 = tasks::mix(mix_961);
    at.set(Step::Mix963);
    let mix_963 = tasks::mix(mix_962);
    at.set(Step::Mix964);
    let mix_964 = tasks::mix(mix_963);
    at.set(Step::Mix965);
    let mix_965 = tasks::mix(mix_964);
    at.set(Step::Mix966);
    let mix_966 = tasks::mix(mix_965);
    at.set(Step::Mix967);
    let mix_967 = tasks::mix(mix_966);
    at.set(Step::Mix968);
    let mix_968 = tasks::mix(mix_967);
    at.set(Step::Mix969);
    let mix_969 = tasks::mix(mix_968);
    at.set(Step::Mix970);
    let mix_970 = tasks::mix(mix_969);
    at.set(Step::Mix971);
    let mix_971 = tasks::mix(mix_970);
    at.set(Step::Mix972);
    let mix_972 = tasks::mix(mix_971);
    at.set(Step::Mix973);
    let mix_973 = tasks::mix(mix_972);
    at.set(Step::Mix974);
    let mix_974 = tasks::mix(mix_973);
    at.set(Step::Mix975);
    let mix_975 = tasks::mix(mix_974);
    at.set(Step::Mix976);
    let mix_976 = tasks::mix(mix_975);
    at.set(Step::Mix977);
    let mix_977 = tasks::mix(mix_976);
    at.set(Step::Mix978);
    let mix_978 = tasks::mix(mix_977);
    at.set(Step::Mix979);
    let mix_979 = tasks::mix(mix_978);
    at.set(Step::Mix980);
    let mix_980 = tasks::mix(mix_979);
    at.set(Step::Mix981);
    let mix_981 = tasks::mix(mix_980);
    at.set(Step::Mix982);
    let mix_982 = tasks::mix(mix_981);
    at.set(Step::Mix983);
    let mix_983 = tasks::mix(mix_982);
    at.set(Step::Mix984);
    let mix_984 = tasks::mix(mix_983);
    at.set(Step::Mix985);
    let mix_985 = tasks::mix(mix_984);
    at.set(Step::Mix986);
    let mix_986 = tasks::mix(mix_985);
    at.set(Step::Mix987);
    let mix_987 = tasks::mix(mix_986);
    at.set(Step::Mix988);
    let mix_988 = tasks::mix(mix_987);
    at.set(Step::Mix989);
    let mix_989 = tasks::mix(mix_988);
    at.set(Step::Mix990);
    let mix_990 = tasks::mix(mix_989);
    at.set(Step::Mix991);
    let mix_991 = tasks::mix(mix_990);
    at.set(Step::Mix992);
    let mix_992 = tasks::mix(mix_991);
    at.set(Step::Mix993);
    let mix_993 = tasks::mix(mix_992);
    at.set(Step::Mix994);
    let mix_994 = tasks::mix(mix_993);
    at.set(Step::Mix995);
    let mix_995 = tasks::mix(mix_994);
    at.set(Step::Mix996);
    let mix_996 = tasks::mix(mix_995);
    at.set(Step::Mix997);
    let mix_997 = tasks::mix(mix_996);
    at.set(Step::Mix998);
    let mix_998 = tasks::mix(mix_997);
    at.set(Step::Mix999);
    let mix_999 = tasks::mix(mix_998);
    Ok(mix_999)
}

fn main() -> ExitCode {
    pointy::console::main("chain_1000", "", chain_1000)
}
