using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SmallWins.Benchmarks;

// In this process: BenchmarkDotNet would otherwise make a project of its own, which knows nothing of the versions and locks of this one.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromTypes([typeof(Steps)]).Run(args, DefaultConfig.Instance.AddJob(job));
