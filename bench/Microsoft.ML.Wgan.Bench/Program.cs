// Benchmarks that run beside a PyTorch script (bench/*.py starts both in turn); one question a file.
using Microsoft.ML.Wgan.Bench;

return args switch
{
    ["step", .. var rest] => StepTime.Run(rest),
    ["pictures", .. var rest] => StepTime.RunPictures(rest),
    ["toy", .. var rest] => ToyPace.Run(rest),
    ["memory", "pictures", var side, var steps] => Memory.RunPictures(Number(side), Number(steps)),
    ["memory", var steps] => Memory.Run(Number(steps)),
    ["transport"] => Transport.Run(),
    ["privacy"] => Privacy.Run(),
    ["trees"] => Trees.Run(),
    ["store", "adult", var path] => Store.Adult(path),
    ["store", var rows] => Store.Run(long.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), 0),
    ["store", var rows, var texts] => Store.Run(long.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), Number(texts)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("usage: step TABLE|TOY BATCH WIDTH STEPS THREADS [DEVICE]   time of a critic step and of a generator step, microseconds");
    Console.Error.WriteLine("       pictures SIDE CHANNELS BATCH STEPS THREADS [DEVICE]     the same of the networks of pictures");
    Console.Error.WriteLine("       toy CONSTRAINT WIDTH BLOCKS                             critic steps a second of a toy game; blocks of 100");
    Console.Error.WriteLine("       memory STEPS                                            live tensors and resident memory while training");
    Console.Error.WriteLine("       memory pictures SIDE STEPS                              the same of pictures");
    Console.Error.WriteLine("       transport                                               processor time of the transport distances, milliseconds");
    Console.Error.WriteLine("       privacy                                                 time of the privacy scores of 30,000 rows of each kind, seconds");
    Console.Error.WriteLine("       trees                                                   processor time of boosted trees and of the two-sample tests, milliseconds");
    Console.Error.WriteLine("       store adult CSV | store ROWS [TEXTS]                    processor time of reading, encoding and generating | time and peak memory of a fit");
    return 2;
}
