// A training uses all threads, and live tensors are counted for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
